package com.intellisend.campaigns;

import com.intellisend.audience.Membership;
import com.intellisend.audience.SegmentMembers;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Whom a campaign means: the members of its segment who are in none of the segments that it leaves out. */
@ApplicationScoped
class CampaignAudience {

    @Inject
    private CampaignExclusions exclusions;

    @Inject
    private SegmentMembers members;

    Membership of(TenantId tenant, Campaign campaign, Instant at) {
        return of(tenant, campaign.id(), campaign.segmentId(), at);
    }

    Membership of(TenantId tenant, UUID campaign, UUID segment, Instant at) {
        return members.of(tenant, segment, exclusions.of(tenant, campaign), at);
    }
}
