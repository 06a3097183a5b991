-- Days that matter for a contact, under the name that the brand gives them: installed, warranty ends, birthday.
create table app.contact_date (
    tenant_id uuid not null references app.tenant (id),
    contact_id uuid not null,
    name text not null check (name <> '' and length(name) <= 60 and name = lower(name)),
    day date not null,
    created_at timestamptz not null,
    primary key (tenant_id, contact_id, name),
    foreign key (tenant_id, contact_id) references app.contact (tenant_id, id) on delete cascade
);
create index contact_date_name on app.contact_date (tenant_id, name, contact_id);
call app.wall('contact_date');
