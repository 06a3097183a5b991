-- What the circuit breaker knows of a campaign: whether its first texts have been judged, and from where it counts.
-- Without a row a campaign is watched from its first text on.
create table app.campaign_watch (
    tenant_id uuid not null references app.tenant (id),
    campaign_id uuid not null,
    enabled boolean not null default true,
    since timestamptz not null default '1970-01-01T00:00:00Z',
    gone_before integer not null default 0,
    all_out_at timestamptz,
    first_judged boolean not null default false,
    window_gone integer not null default 0,
    window_failed integer not null default 0,
    window_filtered integer not null default 0,
    window_opted_out integer not null default 0,
    looked_at timestamptz,
    tripped_at timestamptz,
    primary key (tenant_id, campaign_id),
    foreign key (tenant_id, campaign_id) references app.campaign (tenant_id, id) on delete cascade
);
call app.wall('campaign_watch');
