create table app.campaign (
    id uuid primary key,
    tenant_id uuid not null references app.tenant (id),
    name text not null check (name <> ''),
    description text,
    type text not null check (type in ('BLAST', 'DRIP')),
    status text not null check (status in ('DRAFT', 'SCHEDULED', 'RUNNING', 'PAUSED', 'COMPLETED', 'CANCELED')),
    message_class text not null default 'MARKETING' check (message_class in ('MARKETING', 'SERVICE')),
    segment_id uuid not null,
    from_number text,
    start_at timestamptz,
    launched_at timestamptz,
    fanned_out_at timestamptz,
    fan_out_mark uuid,
    job_execution_id bigint,
    lease_until timestamptz,
    finished_at timestamptz,
    pause_reason text,
    skip_active_conversations boolean not null default false,
    stop_on_reply boolean not null default false,
    created_by_user_id uuid,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (tenant_id, id),
    foreign key (tenant_id, segment_id) references app.segment (tenant_id, id),
    foreign key (tenant_id, from_number) references app.tenant_number (tenant_id, phone_number)
);
create index campaign_latest on app.campaign (tenant_id, id desc);
create index campaign_alive on app.campaign (status, start_at) where status in ('SCHEDULED', 'RUNNING');
call app.person_column('campaign', 'created_by_user_id');
call app.wall('campaign');
call app.across('campaign', 'select (id, tenant_id, status, start_at, fanned_out_at, lease_until)');

create table app.campaign_step (
    id uuid primary key,
    tenant_id uuid not null references app.tenant (id),
    campaign_id uuid not null,
    step_order integer not null check (step_order >= 1),
    delay_minutes integer not null default 0 check (delay_minutes >= 0),
    body_template text not null check (body_template <> ''),
    use_ai_assist boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (tenant_id, id),
    unique (tenant_id, campaign_id, step_order),
    foreign key (tenant_id, campaign_id) references app.campaign (tenant_id, id) on delete cascade
);
call app.wall('campaign_step');

create table app.campaign_recipient (
    id uuid primary key,
    tenant_id uuid not null references app.tenant (id),
    campaign_id uuid not null,
    contact_id uuid not null,
    phone text not null,
    enrolment integer not null default 1 check (enrolment >= 1),
    next_step integer,
    due_at timestamptz,
    state text not null default 'ACTIVE' check (state in ('ACTIVE', 'DONE', 'STOPPED')),
    stop_reason text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (tenant_id, id),
    unique (tenant_id, campaign_id, phone, enrolment),
    foreign key (tenant_id, campaign_id) references app.campaign (tenant_id, id) on delete cascade,
    foreign key (tenant_id, contact_id) references app.contact (tenant_id, id)
);
create index campaign_recipient_due on app.campaign_recipient (tenant_id, campaign_id, due_at) where state = 'ACTIVE';
create index campaign_recipient_contact on app.campaign_recipient (tenant_id, contact_id);
call app.wall('campaign_recipient');
