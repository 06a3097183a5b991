-- When a person or another system last wrote on the card; imports do not count.
alter table app.contact add column edited_at timestamptz;
update app.contact set edited_at = updated_at where version > 1;

-- An import is taken back portion by portion in the order of the phones: how far that is, who wanted it, and what it did.
alter table app.contact_import
    add column undo_state text check (undo_state in ('running', 'done')),
    add column undo_mark text not null default '',
    add column undo_by_user_id uuid,
    add column undo_kept_in_use bigint not null default 0,
    add column undo_kept_edits bigint not null default 0,
    add column undo_kept_named_later bigint not null default 0;
alter table app.contact_import rename column undone_deleted to undo_removed;
alter table app.contact_import rename column undone_restored to undo_restored;
create index contact_import_undoing on app.contact_import (id) where undo_state = 'running';
call app.person_column('contact_import', 'undo_by_user_id');
grant select (undo_state) on app.contact_import to intellisend_across;
