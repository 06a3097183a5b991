-- Lines of an import whose numbers are surely not mobile; in the US and Canada few numbers tell.
alter table app.contact_import add not_mobile bigint not null default 0;
