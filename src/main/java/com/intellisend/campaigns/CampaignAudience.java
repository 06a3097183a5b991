package com.intellisend.campaigns;

import com.intellisend.audience.Membership;
import com.intellisend.audience.SegmentMembers;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Whom a campaign means: the members of its segment who are in none of the segments that it leaves out. */
@ApplicationScoped
class CampaignAudience {

    @Inject
    private Jdbi database;

    @Inject
    private SegmentMembers members;

    Membership of(TenantId tenant, Campaign campaign, Instant at) {
        return of(tenant, campaign.id(), campaign.segmentId(), at);
    }

    Membership of(TenantId tenant, UUID campaign, UUID segment, Instant at) {
        return members.of(tenant, segment, leftOut(tenant, campaign), at);
    }

    List<UUID> leftOut(TenantId tenant, UUID campaign) {
        return database.withHandle(handle -> handle.createQuery("""
                        select segment_id from app.campaign_exclusion
                        where tenant_id = :tenant and campaign_id = :campaign order by segment_id
                        """)
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .mapTo(UUID.class)
                .list());
    }

    void leaveOut(TenantId tenant, UUID campaign, List<UUID> segments, Instant now) {
        database.useHandle(handle -> {
            handle.createUpdate(
                            "delete from app.campaign_exclusion where tenant_id = :tenant and campaign_id = :campaign")
                    .bind("tenant", tenant.value())
                    .bind("campaign", campaign)
                    .execute();
            handle.createUpdate("""
                            insert into app.campaign_exclusion (tenant_id, campaign_id, segment_id, created_at)
                            select distinct cast(:tenant as uuid), cast(:campaign as uuid), segment, cast(:now as timestamptz)
                            from unnest(:segments) as segment
                            """)
                    .bind("tenant", tenant.value())
                    .bind("campaign", campaign)
                    .bind("now", now)
                    .bindArray("segments", UUID.class, segments)
                    .execute();
        });
    }
}
