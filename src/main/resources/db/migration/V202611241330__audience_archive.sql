-- A segment that was removed stays for the campaigns that went to it, and can be brought back; its name is free again.
alter table app.segment add archived_at timestamptz;
drop index app.segment_name;
create unique index segment_name on app.segment (tenant_id, lower(name)) where archived_at is null;
