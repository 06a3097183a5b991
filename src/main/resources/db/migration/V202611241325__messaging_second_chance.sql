-- The SID under which the carrier said that the text did not arrive, when it is offered once more.
alter table app.message add previous_sid text;
create index message_previous_sid on app.message (tenant_id, campaign_id) where previous_sid is not null;
