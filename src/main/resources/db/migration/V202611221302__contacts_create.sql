create table app.contact (
    id uuid primary key,
    tenant_id uuid not null references app.tenant (id),
    phone text not null,
    first_name text,
    last_name text,
    email text,
    address text,
    city text,
    state text,
    zip text,
    lead_source text,
    customer_type text not null default 'LEAD' check (customer_type in ('LEAD', 'CUSTOMER', 'PAST_CUSTOMER', 'OTHER')),
    consent_source text,
    consent_timestamp timestamptz,
    time_zone text,
    last_contacted_at timestamptz,
    last_replied_at timestamptz,
    anonymised_at timestamptz,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (tenant_id, id),
    unique (tenant_id, phone)
);
call app.wall('contact');

create table app.contact_tag (
    tenant_id uuid not null references app.tenant (id),
    contact_id uuid not null,
    tag text not null check (tag <> '' and length(tag) <= 100),
    created_at timestamptz not null,
    primary key (tenant_id, contact_id, tag),
    foreign key (tenant_id, contact_id) references app.contact (tenant_id, id) on delete cascade
);
create index contact_tag_tag on app.contact_tag (tenant_id, tag, contact_id);
call app.wall('contact_tag');

create table app.contact_import (
    id uuid primary key,
    tenant_id uuid not null references app.tenant (id),
    state text not null check (state in ('uploaded', 'running', 'done', 'failed')),
    dry_run boolean not null default false,
    file_name text,
    file_format text not null,
    file_location text not null,
    file_bytes bigint not null default 0,
    mapping jsonb,
    total bigint not null default 0,
    created bigint not null default 0,
    updated bigint not null default 0,
    unchanged bigint not null default 0,
    duplicates bigint not null default 0,
    opted_out bigint not null default 0,
    refused bigint not null default 0,
    bytes_read bigint not null default 0,
    failure text,
    job_execution_id bigint,
    lease_until timestamptz,
    created_by_user_id uuid,
    version integer not null default 1,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    updated_at timestamptz not null,
    unique (tenant_id, id)
);
create index contact_import_unfinished on app.contact_import (id) where state in ('uploaded', 'running');
call app.person_column('contact_import', 'created_by_user_id');
call app.wall('contact_import');
call app.across('contact_import', 'select (id, tenant_id, state, lease_until)');

create table app.contact_import_line (
    tenant_id uuid not null references app.tenant (id),
    import_id uuid not null,
    line bigint not null,
    field text not null,
    reason text not null,
    original text,
    primary key (tenant_id, import_id, line, field),
    foreign key (tenant_id, import_id) references app.contact_import (tenant_id, id) on delete cascade
);
call app.wall('contact_import_line');
