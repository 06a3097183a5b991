create table app.tenant (
    id uuid primary key,
    name text not null check (name <> ''),
    public_name text not null check (public_name <> ''),
    industry text,
    website_url text,
    main_phone text,
    brand_voice text,
    time_zone text not null default 'America/Phoenix',
    quiet_start time,
    quiet_end time,
    cap_per_day integer not null default 1 check (cap_per_day between 0 and 100),
    cap_per_week integer not null default 3 check (cap_per_week between 0 and 100),
    existing_business_relationship boolean not null default false,
    daily_segment_budget integer check (daily_segment_budget > 0),
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create unique index tenant_name on app.tenant (lower(name));
call app.wall('tenant', 'select, insert, update', 'id');
call app.across('tenant', 'select');

create table app.tenant_number (
    id uuid primary key,
    tenant_id uuid not null references app.tenant (id),
    phone_number text not null unique,
    label text,
    is_default boolean not null default false,
    segments_per_second numeric(8, 3) check (segments_per_second > 0),
    stopped_at timestamptz,
    stopped_code integer,
    stopped_reason text,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (tenant_id, id),
    unique (tenant_id, phone_number)
);
create unique index tenant_number_one_default on app.tenant_number (tenant_id) where is_default;
call app.wall('tenant_number');
call app.across('tenant_number', 'select');

-- A colleague of the agency has no tenant, sees every tenant, and may appear in any tenant's history.
create table app.app_user (
    id uuid primary key,
    tenant_id uuid references app.tenant (id),
    email text not null check (email like '%_@_%'),
    name text not null,
    password_hash text not null,
    role text not null check (role in ('ADMIN', 'AGENT')),
    active boolean not null default true,
    failed_sign_ins integer not null default 0,
    locked_until timestamptz,
    session_epoch integer not null default 0,
    last_sign_in_at timestamptz,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (tenant_id, id)
);
create unique index app_user_email on app.app_user (lower(email));
call app.wall('app_user', 'insert, update, select (id, tenant_id, email, name, role, active, last_sign_in_at, session_epoch, version, created_at, updated_at)');
create policy agency_is_known on app.app_user for select to intellisend_app using (tenant_id is null);
call app.across('app_user', 'select, insert, update');

/* A person named in a tenant's row is of that tenant or of the agency. */
create function app.refuse_strange_person() returns trigger
    language plpgsql security definer set search_path = app as $$
declare
    person uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
    if person is not null and not exists (
        select from app.app_user u where u.id = person and (u.tenant_id is null or u.tenant_id = new.tenant_id)) then
        raise foreign_key_violation using message = format('%s.%s names a person of another tenant', tg_table_name, tg_argv[0]);
    end if;
    return new;
end $$;

/* Makes a column point to a person, with the check that no foreign key can express. */
create procedure app.person_column(table_name text, column_name text)
    language plpgsql as $$
begin
    execute format('alter table app.%I add foreign key (%I) references app.app_user (id)', table_name, column_name);
    execute format(
        'create trigger %I before insert or update of %I on app.%I for each row when (new.%I is not null) execute function app.refuse_strange_person(%L)',
        table_name || '_' || column_name, column_name, table_name, column_name, column_name);
end $$;

create table app.api_token (
    id uuid primary key,
    tenant_id uuid references app.tenant (id),
    user_id uuid not null references app.app_user (id),
    token_hash text not null unique,
    label text not null,
    session_epoch integer not null default 0,
    last_used_at timestamptz,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    created_at timestamptz not null
);
create index api_token_owner on app.api_token (user_id);
call app.wall('api_token', 'select, update');
call app.across('api_token', 'select, insert, update');

create table app.audit_event (
    id uuid primary key,
    tenant_id uuid references app.tenant (id),
    actor_user_id uuid references app.app_user (id),
    actor text not null,
    action text not null,
    subject_type text not null,
    subject_id uuid,
    before_json jsonb,
    after_json jsonb,
    remote_address text,
    at timestamptz not null
);
create index audit_event_tenant on app.audit_event (tenant_id, id);
call app.wall('audit_event', 'select, insert');
call app.across('audit_event', 'select, insert');

-- Trouble that a person must know of: a dead credential, a stopped sender, a paused campaign.
create table app.alert (
    id uuid primary key,
    tenant_id uuid not null references app.tenant (id),
    kind text not null,
    subject text,
    words text not null,
    advice text,
    code integer,
    raised_at timestamptz not null,
    resolved_at timestamptz,
    unique (tenant_id, id)
);
create unique index alert_open on app.alert (tenant_id, kind, coalesce(subject, '')) where resolved_at is null;
call app.wall('alert', 'select, insert, update');
