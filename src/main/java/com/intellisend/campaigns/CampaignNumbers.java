package com.intellisend.campaigns;

import com.intellisend.tenancy.NumberIsNeeded;
import com.intellisend.tenancy.NumberLeaves;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** A number stays while a campaign that may still send has chosen it, and is remembered by those that are over. */
@ApplicationScoped
class CampaignNumbers {

    @Inject
    private CampaignRepository campaigns;

    void needed(@Observes NumberLeaves leaving) {
        List<Campaign> chosen = campaigns.sendingFrom(leaving.tenant(), leaving.number());
        chosen.stream()
                .filter(campaign -> !campaign.status().isOver())
                .findFirst()
                .ifPresent(campaign -> {
                    throw new NumberIsNeeded("“%s” texts from %s. Give it another number first, or cancel it."
                            .formatted(campaign.name(), leaving.number().national()));
                });
        if (!chosen.isEmpty()) {
            leaving.remember();
        }
    }
}
