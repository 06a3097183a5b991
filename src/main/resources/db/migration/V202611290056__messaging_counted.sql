-- What a brand's days add up to is counted in this index alone, without a look at the texts; the dashboard goes by it too.
drop index app.message_recent;
create index message_counted on app.message (tenant_id, created_at)
    include (direction, status, campaign_id, error_code, segments, accepted_at);
