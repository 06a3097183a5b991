-- The simulator is another company's computer: it has its own schema and role, and of ours it knows only who owns which number.
create schema simulator;
grant usage on schema simulator, app to intellisend_simulator;

create table simulator.message (
    sid text primary key,
    direction text not null check (direction in ('to-phone', 'from-phone')),
    from_number text not null,
    to_number text not null,
    body text not null,
    media jsonb,
    status text not null,
    error_code integer,
    segments integer not null,
    messaging_service_sid text,
    status_callback text,
    carrier_answer boolean not null default false,
    created_at timestamptz not null,
    sent_at timestamptz,
    updated_at timestamptz not null,
    seq bigint generated always as identity unique
);
create index message_to on simulator.message (to_number, seq);
create index message_from on simulator.message (from_number, seq);

create table simulator.webhook (
    id bigint generated always as identity primary key,
    sid text not null references simulator.message (sid) on delete cascade,
    url text not null,
    parameters jsonb not null,
    becomes text,
    due_at timestamptz not null,
    attempts integer not null default 0,
    lease_until timestamptz
);
create index webhook_due on simulator.webhook (due_at);

-- Twilio's own block after a STOP covers every sender of the Messaging Service.
create table simulator.opt_out (
    phone text primary key,
    at timestamptz not null
);

grant select, insert, update, delete on all tables in schema simulator to intellisend_simulator;
grant select (phone_number, tenant_id, label) on app.tenant_number to intellisend_simulator;
create policy simulator_knows_numbers on app.tenant_number for select to intellisend_simulator using (true);
