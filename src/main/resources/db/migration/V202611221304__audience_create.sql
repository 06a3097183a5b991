create table app.segment (
    id uuid primary key,
    tenant_id uuid not null references app.tenant (id),
    name text not null check (name <> ''),
    type text not null check (type in ('STATIC', 'DYNAMIC')),
    definition_json jsonb,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (tenant_id, id),
    check ((type = 'DYNAMIC') = (definition_json is not null))
);
create unique index segment_name on app.segment (tenant_id, lower(name));
call app.wall('segment');

create table app.segment_member (
    tenant_id uuid not null references app.tenant (id),
    segment_id uuid not null,
    contact_id uuid not null,
    created_at timestamptz not null,
    primary key (tenant_id, segment_id, contact_id),
    foreign key (tenant_id, segment_id) references app.segment (tenant_id, id) on delete cascade,
    foreign key (tenant_id, contact_id) references app.contact (tenant_id, id) on delete cascade
);
create index segment_member_contact on app.segment_member (tenant_id, contact_id);
call app.wall('segment_member');
