-- What a brand has sent and heard lately, for the dashboard.
create index message_recent on app.message (tenant_id, created_at);
