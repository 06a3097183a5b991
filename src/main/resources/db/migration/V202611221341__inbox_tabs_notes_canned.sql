-- Each tab of the inbox reads its newest conversations from an index of its own, so page 400 costs what page 1 costs.
drop index app.conversation_waiting;
create index conversation_needs_reply on app.conversation (tenant_id, last_message_at desc, id desc)
    where status = 'OPEN' and last_direction = 'INBOUND';
create index conversation_mine on app.conversation (tenant_id, assignee_id, last_message_at desc, id desc) where status = 'OPEN';
create index conversation_outbound on app.conversation (tenant_id, last_message_at desc, id desc)
    where status = 'OPEN' and last_inbound_at is null;
create index conversation_open on app.conversation (tenant_id, last_message_at desc, id desc) where status = 'OPEN';
create index conversation_closed on app.conversation (tenant_id, last_message_at desc, id desc) where status = 'CLOSED';

-- What the team writes to itself beside a conversation; it never leaves the house.
create table app.conversation_note (
    id uuid primary key,
    tenant_id uuid not null references app.tenant (id),
    conversation_id uuid not null,
    author_id uuid not null,
    body text not null check (body <> '' and length(body) <= 4000),
    created_at timestamptz not null,
    unique (tenant_id, id),
    foreign key (tenant_id, conversation_id) references app.conversation (tenant_id, id)
);
create index conversation_note_thread on app.conversation_note (tenant_id, conversation_id, created_at, id);
call app.person_column('conversation_note', 'author_id');
call app.wall('conversation_note', 'select, insert');

create table app.canned_reply (
    id uuid primary key,
    tenant_id uuid not null references app.tenant (id),
    shortcut text not null check (shortcut <> '' and length(shortcut) <= 40),
    body text not null check (body <> '' and length(body) <= 1600),
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (tenant_id, id)
);
create unique index canned_reply_shortcut on app.canned_reply (tenant_id, lower(shortcut));
call app.wall('canned_reply');
