create extension if not exists pg_trgm with schema app;
create extension if not exists btree_gin with schema app;

/* The words by which a contact is found, without case and accents. */
create function app.contact_words(first_name text, last_name text, phone text) returns text
    language sql immutable parallel safe
    return translate(lower(coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' ' || phone),
                     'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc');

create index contact_words on app.contact
    using gin (tenant_id, app.contact_words(first_name, last_name, phone) gin_trgm_ops);

/*
 The ids of contacts of the transaction's tenant that have all these words and this tag (null: any), newest first.
 It runs as the owner because LIKE is not leakproof: under row-level security it could not use the index
 (https://www.postgresql.org/docs/current/ddl-rowsecurity.html). The tenant therefore comes from the transaction, not from an argument.
*/
create function app.contacts_with_words(patterns text[], wanted_tag text, before_id uuid, most integer) returns setof uuid
    language plpgsql stable security definer set search_path = app, pg_temp as $$
declare
    tenant uuid := app.current_tenant();
    clauses text;
begin
    if tenant is null then
        return;
    end if;
    select coalesce(string_agg(format(' and contact_words(c.first_name, c.last_name, c.phone) like %L', pattern), ''), '')
      into clauses from unnest(patterns) pattern;
    if wanted_tag is not null then
        clauses := clauses || format(
            ' and exists (select from contact_tag t where t.tenant_id = %L and t.contact_id = c.id and t.tag = %L)', tenant, wanted_tag);
    end if;
    if before_id is not null then
        clauses := clauses || format(' and c.id < %L', before_id);
    end if;
    return query execute format(
        'select c.id from contact c where c.tenant_id = %L and c.anonymised_at is null%s order by c.id desc limit %s', tenant, clauses, most);
end $$;
revoke all on function app.contacts_with_words from public;
grant execute on function app.contacts_with_words to intellisend_app;

-- What an import did to each person in its file (a dry run: would do): the ground for the preview, the report and the undo.
create table app.contact_import_person (
    tenant_id uuid not null references app.tenant (id),
    import_id uuid not null,
    phone text not null,
    line bigint not null,
    contact_id uuid not null,
    outcome text not null check (outcome in ('created', 'updated', 'unchanged')),
    opted_out boolean not null default false,
    before_json jsonb,
    after_json jsonb,
    new_tags text[] not null default '{}',
    primary key (tenant_id, import_id, phone),
    foreign key (tenant_id, import_id) references app.contact_import (tenant_id, id) on delete cascade
);
call app.wall('contact_import_person');

alter table app.contact_import
    add column attempts integer not null default 0,
    add column applied_from uuid,
    add column undone_at timestamptz,
    add column undone_deleted bigint not null default 0,
    add column undone_restored bigint not null default 0;
