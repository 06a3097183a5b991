package com.intellisend.messaging;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.CampaignTexts.DueText;
import com.intellisend.messaging.CampaignTexts.LeavingText;
import com.intellisend.messaging.CampaignTexts.Outcome;
import com.intellisend.messaging.CampaignTexts.Running;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The texts of running campaigns; those of one brand take turns, so that a big one does not hide a small one. */
@ApplicationScoped
class CampaignQueue {

    @Inject
    private Instance<CampaignTexts> campaigns;

    @Inject
    private PendingTexts texts;

    List<Running> running(TenantId tenant) {
        return campaigns.isUnsatisfied() ? List.of() : campaigns.get().running(tenant);
    }

    List<PendingText> due(
            TenantId tenant, PhoneNumber sender, List<Running> running, int room, Instant business, Instant machine) {
        List<Running> turns = new ArrayList<>(running);
        Collections.shuffle(turns);
        List<PendingText> due = new ArrayList<>();
        for (int turn = 0; turn < turns.size() && due.size() < room; turn++) {
            int left = turns.size() - turn;
            Running campaign = turns.get(turn);
            int share = Math.min(campaign.room(), (room - due.size() + left - 1) / left);
            if (share > 0) {
                due.addAll(texts.campaignTextsDue(tenant, sender, campaign, share, business, machine));
            }
        }
        return due;
    }

    /** What stands against these texts by now; those that may still leave, or are no campaign's, are not in the answer. */
    Map<UUID, Outcome> reconsider(TenantId tenant, Collection<ClaimedText> texts, Instant business) {
        List<LeavingText> asked = texts.stream()
                .filter(text -> text.campaignId() != null)
                .map(text -> new LeavingText(
                        text.id(), Objects.requireNonNull(text.campaignId()), text.to(), text.enrolment()))
                .toList();
        return asked.isEmpty() || campaigns.isUnsatisfied()
                ? Map.of()
                : campaigns.get().reconsider(tenant, asked, business);
    }

    List<UUID> overWithTextsWaiting(TenantId tenant) {
        return campaigns.isUnsatisfied() ? List.of() : campaigns.get().overWithTextsWaiting(tenant);
    }

    Map<UUID, Outcome> write(TenantId tenant, List<PendingText> due, Instant business) {
        if (due.isEmpty() || campaigns.isUnsatisfied()) {
            return Map.of();
        }
        List<DueText> asked = due.stream()
                .map(text -> new DueText(
                        text.id(),
                        Objects.requireNonNull(text.campaignId()),
                        Objects.requireNonNull(text.stepId()),
                        text.contactId(),
                        text.enrolment(),
                        text.to()))
                .toList();
        return campaigns.get().write(tenant, asked, business);
    }
}
