package com.intellisend.campaigns;

import com.intellisend.kernel.InvalidInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which steps of a campaign a changed plan means: those whose ids it names, wherever they are moved; where it names none, each
 * is the one that has its order now.
 */
final class StepMatch {

    private final Map<CampaignPlan.Step, CampaignStep> meant = new LinkedHashMap<>();

    /** @param own those of the campaign that were not taken out */
    StepMatch(List<CampaignStep> own, List<CampaignPlan.Step> wanted) {
        for (CampaignPlan.Step one : wanted) {
            UUID id = one.id();
            if (id != null) {
                meant.put(one, withId(own, id));
            }
        }
        if (meant.isEmpty()) {
            wanted.forEach(one -> own.stream()
                    .filter(step -> step.order() == one.order())
                    .findFirst()
                    .ifPresent(step -> meant.put(one, step)));
        }
    }

    /** Empty for a new one. */
    Optional<CampaignStep> meantBy(CampaignPlan.Step wanted) {
        return Optional.ofNullable(meant.get(wanted));
    }

    boolean keeps(CampaignStep step) {
        return meant.containsValue(step);
    }

    private static CampaignStep withId(List<CampaignStep> own, UUID id) {
        return own.stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInput("steps", "has the id " + id + ", which is no step of this campaign"));
    }
}
