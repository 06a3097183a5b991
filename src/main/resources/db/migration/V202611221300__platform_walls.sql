-- The roles intellisend_app, intellisend_across and intellisend_simulator exist before the first migration
-- (DatabaseRoles makes them: a role has a password, and a migration has none).

grant usage on schema app to intellisend_app, intellisend_across;

/* The tenant of this transaction, or null: then row-level security shows nothing. */
create function app.current_tenant() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.tenant_id', true), '')::uuid;

/* Puts a tenant-owned table behind the wall: only rows of the transaction's tenant are seen and written. */
create procedure app.wall(table_name text, privileges text default 'select, insert, update, delete', tenant_column text default 'tenant_id')
    language plpgsql as $$
begin
    execute format('alter table app.%I enable row level security', table_name);
    execute format(
        'create policy tenant_only on app.%I to intellisend_app using (%I = (select app.current_tenant())) with check (%I = (select app.current_tenant()))',
        table_name, tenant_column, tenant_column);
    execute format('grant %s on app.%I to intellisend_app', privileges, table_name);
end $$;

/* Opens one walled table to the role that asks across tenants, for exactly these privileges. */
create procedure app.across(table_name text, privileges text)
    language plpgsql as $$
begin
    execute format('create policy across_tenants on app.%I to intellisend_across using (true) with check (true)', table_name);
    execute format('grant %s on app.%I to intellisend_across', privileges, table_name);
end $$;

create table app.business_clock (
    only_row boolean primary key default true check (only_row),
    offset_millis bigint not null check (offset_millis >= 0)
);
insert into app.business_clock (offset_millis) values (0);
grant select on app.business_clock to intellisend_app;
grant select, update (offset_millis) on app.business_clock to intellisend_across;
