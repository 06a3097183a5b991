-- A tag that was put on many at once: one row of what was done and by whom, and a short one for each who got it by that.
create table app.contact_tagging (
    id uuid primary key,
    tenant_id uuid not null references app.tenant (id),
    tag text not null,
    created_by_user_id uuid,
    created_at timestamptz not null,
    unique (tenant_id, id)
);
call app.person_column('contact_tagging', 'created_by_user_id');
call app.wall('contact_tagging', 'select, insert');

create table app.contact_tagging_person (
    tenant_id uuid not null,
    contact_id uuid not null,
    tagging_id uuid not null,
    primary key (tenant_id, contact_id, tagging_id),
    foreign key (tenant_id, contact_id) references app.contact (tenant_id, id) on delete cascade,
    foreign key (tenant_id, tagging_id) references app.contact_tagging (tenant_id, id)
);
call app.wall('contact_tagging_person', 'select, insert, delete');
