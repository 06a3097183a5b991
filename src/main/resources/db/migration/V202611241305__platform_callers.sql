-- What a POST with an Idempotency-Key was answered, kept for a day (ADR 27). A row is written in the transaction of what the
-- POST does; the body is sealed with the caller's token, of which the database knows only the hash.
create table app.kept_answer (
    id uuid primary key,
    tenant_id uuid references app.tenant (id),
    caller text not null,
    idempotency_key text not null,
    fingerprint text not null,
    status integer,
    location text,
    etag text,
    content_type text,
    sealed_body text,
    created_at timestamptz not null,
    unique nulls not distinct (tenant_id, caller, idempotency_key)
);
create index kept_answer_age on app.kept_answer (created_at);
call app.wall('kept_answer');
-- What belongs to no brand belongs to one caller of the agency, who is named for the transaction.
create policy callers_own on app.kept_answer to intellisend_app
    using (tenant_id is null and caller = (select nullif(current_setting('app.caller', true), '')))
    with check (tenant_id is null and caller = (select nullif(current_setting('app.caller', true), '')));
call app.across('kept_answer', 'delete, select (created_at)');

-- How far ahead of its rate a token has asked (ADR 28). Unlogged: after a crash everybody starts anew, and no request waits
-- for a disk.
create unlogged table app.caller_pace (
    caller text primary key,
    paid_until timestamptz not null
);
grant select, insert, update, delete on app.caller_pace to intellisend_across;

-- Failed sign-ins with e-mails that nobody has.
create unlogged table app.stranger (
    email_hash text primary key,
    failed_sign_ins integer not null,
    locked_until timestamptz,
    last_at timestamptz not null
);
create index stranger_age on app.stranger (last_at);
grant select, insert, update, delete on app.stranger to intellisend_across;
