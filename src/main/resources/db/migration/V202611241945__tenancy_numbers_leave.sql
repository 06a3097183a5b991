-- A removed number sends nothing more; its row stays, so that what people still write to it reaches the brand.
alter table app.tenant_number add column removed_at timestamptz;
alter table app.tenant_number add check (removed_at is null or not is_default);
