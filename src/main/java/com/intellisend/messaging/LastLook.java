package com.intellisend.messaging;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.CampaignTexts.Outcome;
import com.intellisend.messaging.ClaimedTexts.Standing;
import com.intellisend.messaging.MessageEvents.News;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * The last look at claimed texts, just before they leave: since the claim a recipient may have said stop, a campaign may have
 * been paused, a sender stopped, a contact removed.
 */
@UseCase
class LastLook {

    private static final String REMOVED = "campaign_stopped";

    @Inject
    private PendingTexts texts;

    @Inject
    private ClaimedTexts claims;

    @Inject
    private Deciding deciding;

    @Inject
    private CampaignQueue campaigns;

    @Inject
    private ScheduledTexts scheduled;

    @Inject
    private MessageEvents events;

    @Inject
    private BusinessTime businessTime;

    @Inject
    private MachineTime machineTime;

    /** Those that leave now; the others are withheld or back in the queue, unless they are no longer ours. */
    public Set<UUID> mayLeave(TenantId tenant, List<ClaimedText> claimed) {
        Map<UUID, Standing> ours = claims.stillOurs(tenant, claimed);
        List<ClaimedText> still =
                claimed.stream().filter(text -> ours.containsKey(text.id())).toList();
        Map<UUID, String> forbidden = deciding.forbidden(tenant, still);
        Map<UUID, Outcome> reconsidered = campaigns.reconsider(tenant, still, businessTime.now());
        Set<UUID> overtaken = scheduled.takeOutOvertaken(tenant, still);
        Set<UUID> leaving = new HashSet<>();
        for (ClaimedText text : still) {
            Standing standing = Objects.requireNonNull(ours.get(text.id()));
            Outcome campaign = reconsidered.get(text.id());
            if (overtaken.contains(text.id())) {
                continue;
            }
            if (forbidden.containsKey(text.id())) {
                withhold(tenant, text, Objects.requireNonNull(forbidden.get(text.id())));
            } else if (standing.recipientGone()) {
                withhold(tenant, text, REMOVED);
            } else if (campaign instanceof Outcome.Withheld never) {
                withhold(tenant, text, never.reason());
            } else if (campaign != null) {
                putBack(tenant, text, "campaign paused");
            } else if (standing.senderStopped()) {
                putBack(tenant, text, "sender stopped");
            } else {
                leaving.add(text.id());
            }
        }
        return leaving;
    }

    /** Puts a claimed text back that has not left our house. */
    public void release(TenantId tenant, ClaimedText text, String cause) {
        if (!claims.stillOurs(tenant, List.of(text)).isEmpty()) {
            putBack(tenant, text, cause);
        }
    }

    private void withhold(TenantId tenant, ClaimedText text, String reason) {
        Instant now = businessTime.now();
        texts.withhold(tenant, text.id(), reason, now);
        events.keep(tenant, News.of(text.id(), MessageStatus.WITHHELD, reason), now);
    }

    private void putBack(TenantId tenant, ClaimedText text, String cause) {
        Instant now = businessTime.now();
        claims.release(tenant, text.id(), text.attempts(), machineTime.now(), now);
        events.keep(tenant, News.of(text.id(), MessageStatus.PENDING, cause), now);
    }
}
