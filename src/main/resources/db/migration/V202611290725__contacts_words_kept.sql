/*
 The words by which a contact is found are kept with it: worked out for each of thousands of contacts, in the search for a name
 that many have, they took ten microseconds each. And a whole number is looked up by its last ten digits, not by all numbers that
 have three digits in common with it.
*/
alter table app.contact add column words text not null
    generated always as (app.contact_words(first_name, last_name, phone)) stored;
drop index app.contact_words;
create index contact_words on app.contact using gin (tenant_id, words gin_trgm_ops);
create index contact_phone_end on app.contact (tenant_id, right(phone, 10));

/*
 The ids of contacts of the transaction's tenant that fit a filter (null: any): newest first, or by name where a name is
 given after which to go on (the empty one: from the start).
 It runs as the owner because LIKE is not leakproof: under row-level security it could not use the index
 (https://www.postgresql.org/docs/current/ddl-rowsecurity.html). The tenant therefore comes from the transaction, not from an argument.
*/
create or replace function app.contacts_found(patterns text[], wanted_tag text, wanted_type text, wanted_consent text,
        texted_since timestamptz, texted_before timestamptz, never_texted boolean, after_name text, after_id uuid, most integer) returns setof uuid
    language plpgsql stable security definer set search_path = app, pg_temp rows 50 as $$
declare
    tenant uuid := app.current_tenant();
    clauses text;
    ordered text := 'c.id desc';
begin
    if tenant is null then
        return;
    end if;
    select coalesce(string_agg(case when pattern ~ '^%([2-9][0-9]{9}|[0-9]{11,15})%$'
                then format(' and right(c.phone, 10) = %L', right(rtrim(pattern, '%'), 10)) else '' end
            || format(' and c.words like %L', pattern), ''), '')
      into clauses from unnest(patterns) pattern;
    if wanted_tag is not null then
        clauses := clauses || format(
            ' and exists (select from contact_tag t where t.tenant_id = %L and t.contact_id = c.id and t.tag_key = lower(%L))', tenant, wanted_tag);
    end if;
    if wanted_type is not null then
        clauses := clauses || format(' and c.customer_type = %L', wanted_type);
    end if;
    if wanted_consent is not null then
        clauses := clauses || case wanted_consent
            when 'ON_RECORD' then ' and c.consent_source is not null and c.consent_timestamp is not null'
            when 'NONE' then ' and (c.consent_source is null or c.consent_timestamp is null)'
            when 'OPTED_OUT' then format(' and exists (select from suppression s'
                || ' where s.tenant_id = %L and s.phone = c.phone and s.lifted_at is null)', tenant)
        end;
    end if;
    if texted_since is not null then
        clauses := clauses || format(' and c.last_contacted_at >= %L', texted_since);
    end if;
    if texted_before is not null then
        clauses := clauses || format(' and c.last_contacted_at < %L', texted_before);
    end if;
    if never_texted then
        clauses := clauses || ' and c.last_contacted_at is null';
    end if;
    if after_name is not null then
        clauses := clauses || format(
            ' and (contact_name(c.first_name, c.last_name, c.phone) collate "C", c.id) > (%L collate "C", %L::uuid)', after_name, after_id);
        ordered := 'contact_name(c.first_name, c.last_name, c.phone) collate "C", c.id';
    elsif after_id is not null then
        clauses := clauses || format(' and c.id < %L', after_id);
    end if;
    return query execute format(
        'select c.id from contact c where c.tenant_id = %L and c.anonymised_at is null%s order by %s limit %s', tenant, clauses, ordered, most);
end $$;
