create table app.suppression (
    id uuid primary key,
    tenant_id uuid not null references app.tenant (id),
    phone text not null,
    reason text not null,
    scope text not null check (scope in ('ALL', 'MARKETING')),
    source text not null,
    source_message_id uuid,
    source_user_id uuid,
    note text,
    created_at timestamptz not null,
    lifted_at timestamptz,
    lifted_by_user_id uuid,
    lift_reason text,
    version integer not null default 1,
    unique (tenant_id, id),
    foreign key (tenant_id, source_message_id) references app.message (tenant_id, id)
);
-- Lifted rows stay as history; of one reason at most one is in force.
create unique index suppression_in_force on app.suppression (tenant_id, phone, reason, scope) where lifted_at is null;
create index suppression_phone on app.suppression (tenant_id, phone);
call app.person_column('suppression', 'source_user_id');
call app.person_column('suppression', 'lifted_by_user_id');
call app.wall('suppression', 'select, insert, update');

create table app.consent_event (
    id uuid primary key,
    tenant_id uuid not null references app.tenant (id),
    phone text not null,
    kind text not null,
    source text not null,
    wording text,
    import_id uuid,
    import_line bigint,
    message_id uuid,
    actor_user_id uuid,
    at timestamptz not null,
    recorded_at timestamptz not null,
    unique (tenant_id, id),
    foreign key (tenant_id, import_id) references app.contact_import (tenant_id, id),
    foreign key (tenant_id, message_id) references app.message (tenant_id, id)
);
create index consent_event_phone on app.consent_event (tenant_id, phone, id);
call app.person_column('consent_event', 'actor_user_id');
call app.wall('consent_event', 'select, insert');

-- A message that may have been an opt-out: automation for its sender holds until a person has read it.
create table app.review_item (
    id uuid primary key,
    tenant_id uuid not null references app.tenant (id),
    phone text not null,
    message_id uuid,
    body text not null,
    state text not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'DISMISSED')),
    created_at timestamptz not null,
    decided_at timestamptz,
    decided_by_user_id uuid,
    version integer not null default 1,
    unique (tenant_id, id),
    foreign key (tenant_id, message_id) references app.message (tenant_id, id)
);
create index review_item_open on app.review_item (tenant_id, phone) where state = 'OPEN';
call app.person_column('review_item', 'decided_by_user_id');
call app.wall('review_item', 'select, insert, update');
