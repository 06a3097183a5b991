package com.intellisend.campaigns;

import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The segments whose members get nothing of a campaign, in the database. */
@ApplicationScoped
class CampaignExclusions {

    @Inject
    private Jdbi database;

    private record Exclusion(UUID campaign, UUID segment) {}

    List<UUID> of(TenantId tenant, UUID campaign) {
        return of(tenant, List.of(campaign)).getOrDefault(campaign, List.of());
    }

    void bring(TenantId tenant, Collection<Campaign> campaigns) {
        if (campaigns.isEmpty()) {
            return;
        }
        Map<UUID, List<UUID>> known =
                of(tenant, campaigns.stream().map(Campaign::id).toList());
        campaigns.forEach(campaign -> campaign.leavesOut(known.getOrDefault(campaign.id(), List.of())));
    }

    private Map<UUID, List<UUID>> of(TenantId tenant, List<UUID> campaigns) {
        return database.withHandle(handle -> handle
                .createQuery("""
                        select campaign_id, segment_id from app.campaign_exclusion
                        where tenant_id = :tenant and campaign_id = any(:campaigns)
                        """)
                .bind("tenant", tenant.value())
                .bindArray("campaigns", UUID.class, campaigns)
                .map((row, context) -> new Exclusion(
                        row.getObject("campaign_id", UUID.class), row.getObject("segment_id", UUID.class)))
                .stream()
                .collect(Collectors.groupingBy(
                        Exclusion::campaign,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                some -> some.stream()
                                        .map(Exclusion::segment)
                                        .sorted()
                                        .toList()))));
    }

    void keep(TenantId tenant, Campaign campaign) {
        database.useHandle(handle -> {
            handle.createUpdate("""
                            delete from app.campaign_exclusion
                            where tenant_id = :tenant and campaign_id = :campaign and segment_id <> all(:segments)
                            """)
                    .bind("tenant", tenant.value())
                    .bind("campaign", campaign.id())
                    .bindArray("segments", UUID.class, campaign.excludedSegmentIds())
                    .execute();
            handle.createUpdate("""
                            insert into app.campaign_exclusion (tenant_id, campaign_id, segment_id, created_at)
                            select cast(:tenant as uuid), cast(:campaign as uuid), segment, cast(:now as timestamptz)
                            from unnest(:segments) as segment
                            on conflict do nothing
                            """)
                    .bind("tenant", tenant.value())
                    .bind("campaign", campaign.id())
                    .bind("now", campaign.updatedAt())
                    .bindArray("segments", UUID.class, campaign.excludedSegmentIds())
                    .execute();
        });
    }
}
