create table app.campaign_exclusion (
    tenant_id uuid not null references app.tenant (id),
    campaign_id uuid not null,
    segment_id uuid not null,
    created_at timestamptz not null,
    primary key (tenant_id, campaign_id, segment_id),
    foreign key (tenant_id, campaign_id) references app.campaign (tenant_id, id) on delete cascade,
    foreign key (tenant_id, segment_id) references app.segment (tenant_id, id)
);
create index campaign_exclusion_segment on app.campaign_exclusion (tenant_id, segment_id);
call app.wall('campaign_exclusion');
