-- How people come into a drip and what ends it for them.
alter table app.campaign
    add enrol_continuously boolean not null default false,
    add re_entry_days integer check (re_entry_days between 1 and 3660),
    add beside_others boolean not null default false,
    add stop_on_leaving boolean not null default false,
    add stop_tag text check (stop_tag <> ''),
    add goal_tag text check (goal_tag <> ''),
    add skip_late_hours integer check (skip_late_hours between 1 and 8784),
    add looked_at timestamptz;

-- A step without a place has been taken out of its sequence; it stays for the texts that were sent of it.
alter table app.campaign_step alter step_order drop not null;
alter table app.campaign_step drop constraint campaign_step_tenant_id_campaign_id_step_order_key;
alter table app.campaign_step
    add constraint campaign_step_place unique (tenant_id, campaign_id, step_order) deferrable initially deferred;

alter table app.campaign_recipient
    drop constraint campaign_recipient_state_check,
    add constraint campaign_recipient_state_check check (state in ('WAITING', 'ACTIVE', 'DONE', 'STOPPED')),
    add alone boolean not null default false,
    add started_at timestamptz,
    add ended_at timestamptz,
    add skipped_steps integer not null default 0;
update app.campaign_recipient set started_at = created_at, ended_at = case when state in ('DONE', 'STOPPED') then updated_at end;

-- Of the marketing drips that suffer no other beside them, one at a time goes on with a person.
create unique index campaign_recipient_alone on app.campaign_recipient (tenant_id, contact_id) where state = 'ACTIVE' and alone;
create index campaign_recipient_waiting on app.campaign_recipient (tenant_id, campaign_id, id) where state = 'WAITING';
