create table app.message (
    id uuid primary key,
    tenant_id uuid not null references app.tenant (id),
    conversation_id uuid,
    contact_id uuid not null,
    direction text not null check (direction in ('INBOUND', 'OUTBOUND')),
    channel text not null default 'SMS' check (channel in ('SMS')),
    message_class text not null default 'DIRECT' check (message_class in ('DIRECT', 'SERVICE', 'MARKETING')),
    lane smallint not null default 0 check (lane in (0, 1)),
    body text,
    segments integer not null default 1 check (segments >= 0),
    from_number text not null,
    to_number text not null,
    twilio_message_sid text unique,
    status text not null,
    withheld_reason text,
    waiting_reason text,
    error_code integer,
    error_words text,
    is_ai_generated boolean not null default false,
    created_by_user_id uuid,
    campaign_id uuid,
    campaign_step_id uuid,
    enrolment integer,
    not_before timestamptz,
    retry_at timestamptz,
    attempts integer not null default 0,
    lease_until timestamptz,
    looked_for integer not null default 0,
    look_again_at timestamptz,
    media jsonb,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    accepted_at timestamptz,
    unique (tenant_id, id),
    foreign key (tenant_id, conversation_id) references app.conversation (tenant_id, id),
    foreign key (tenant_id, contact_id) references app.contact (tenant_id, id),
    foreign key (tenant_id, campaign_id) references app.campaign (tenant_id, id),
    foreign key (tenant_id, campaign_step_id) references app.campaign_step (tenant_id, id),
    check ((status = 'withheld') = (withheld_reason is not null))
);
-- The second row of the same campaign text cannot exist.
create unique index message_once on app.message (tenant_id, campaign_step_id, contact_id, enrolment) where campaign_step_id is not null;
create index message_due on app.message (tenant_id, from_number, lane, not_before, id) where status = 'pending';
create index message_in_doubt on app.message (tenant_id, status, lease_until) where status in ('claimed', 'unknown');
create index message_thread on app.message (tenant_id, conversation_id, created_at, id);
create index message_contact on app.message (tenant_id, contact_id, created_at desc);
create index message_campaign on app.message (tenant_id, campaign_id, status) where campaign_id is not null;
create index message_to on app.message (tenant_id, to_number, created_at desc);
call app.person_column('message', 'created_by_user_id');
call app.wall('message');
call app.across('message', 'select (id, tenant_id, status, lane, from_number, not_before, retry_at, lease_until, look_again_at, twilio_message_sid)');

create table app.message_event (
    id uuid primary key,
    tenant_id uuid not null references app.tenant (id),
    message_id uuid not null,
    status text not null,
    cause text not null,
    error_code integer,
    detail text,
    at timestamptz not null,
    foreign key (tenant_id, message_id) references app.message (tenant_id, id)
);
create index message_event_message on app.message_event (tenant_id, message_id, id);
call app.wall('message_event', 'select, insert');

-- Pace in segments per second, paid from this row by every instance.
create table app.sender_pace (
    tenant_id uuid not null references app.tenant (id),
    phone_number text not null,
    tokens double precision not null,
    refilled_at timestamptz not null,
    day date,
    segments_today integer not null default 0,
    held_until timestamptz,
    primary key (tenant_id, phone_number),
    foreign key (tenant_id, phone_number) references app.tenant_number (tenant_id, phone_number) on delete cascade
);
call app.wall('sender_pace');

-- What Twilio sent, kept before it is understood; the tenant is null when the number is nobody's.
create table app.webhook_receipt (
    id uuid primary key,
    tenant_id uuid references app.tenant (id),
    kind text not null check (kind in ('inbound', 'status')),
    message_sid text,
    url text not null,
    parameters jsonb not null,
    received_at timestamptz not null,
    handled_at timestamptz,
    outcome text
);
create index webhook_receipt_unhandled on app.webhook_receipt (received_at) where handled_at is null;
create index webhook_receipt_sid on app.webhook_receipt (message_sid);
call app.wall('webhook_receipt', 'select, insert, update (handled_at, outcome)');
call app.across('webhook_receipt', 'select, insert, update (handled_at, outcome)');
