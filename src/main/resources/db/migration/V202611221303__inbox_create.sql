create table app.conversation (
    id uuid primary key,
    tenant_id uuid not null references app.tenant (id),
    contact_id uuid not null,
    status text not null default 'OPEN' check (status in ('OPEN', 'CLOSED')),
    unread integer not null default 0 check (unread >= 0),
    assignee_id uuid,
    last_message_at timestamptz not null,
    last_inbound_at timestamptz,
    last_body text,
    last_direction text,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (tenant_id, id),
    foreign key (tenant_id, contact_id) references app.contact (tenant_id, id)
);
create unique index conversation_one_open on app.conversation (tenant_id, contact_id) where status = 'OPEN';
create index conversation_contact on app.conversation (tenant_id, contact_id);
create index conversation_latest on app.conversation (tenant_id, last_message_at desc, id desc);
create index conversation_waiting on app.conversation (tenant_id, last_inbound_at desc, id desc) where status = 'OPEN' and unread > 0;
call app.person_column('conversation', 'assignee_id');
call app.wall('conversation');
