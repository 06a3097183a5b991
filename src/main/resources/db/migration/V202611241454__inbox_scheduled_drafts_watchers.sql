-- A typed text that a person has timed; it is taken out again when its recipient writes before that.
alter table app.message add column scheduled_for timestamptz;
create index message_scheduled on app.message (tenant_id, contact_id) where status = 'pending' and scheduled_for is not null;

-- The draft that a text was sent from: the same words pressed twice are sent once.
alter table app.message add column draft uuid;
create unique index message_draft on app.message (tenant_id, draft, md5(body)) where draft is not null;

-- Who has which conversation on the screen. Worth nothing after a crash, so no log is written for it.
create unlogged table app.conversation_watcher (
    tenant_id uuid not null references app.tenant (id),
    user_id uuid not null,
    conversation_id uuid not null,
    seen_at timestamptz not null,
    typed_at timestamptz,
    primary key (tenant_id, conversation_id, user_id),
    foreign key (tenant_id, conversation_id) references app.conversation (tenant_id, id) on delete cascade
);
create index conversation_watcher_person on app.conversation_watcher (tenant_id, user_id);
call app.person_column('conversation_watcher', 'user_id');
call app.wall('conversation_watcher');
