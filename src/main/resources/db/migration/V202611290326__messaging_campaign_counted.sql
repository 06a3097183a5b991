-- What came of a campaign is counted in this index alone, without a look at the texts (ADR 46).
drop index app.message_campaign;
create index message_campaign on app.message (tenant_id, campaign_id, status)
    include (withheld_reason, error_code, segments, accepted_at) where campaign_id is not null;
