package com.intellisend.messaging;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.CampaignTexts.Outcome;
import com.intellisend.messaging.MessageEvents.News;
import com.intellisend.messaging.PendingTexts.Standing;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * The last look at a claimed text, just before it leaves: since the claim its recipient may have said stop, its campaign
 * may have been paused, its sender stopped, its contact removed.
 */
@UseCase
class LastLook {

    private static final String REMOVED = "campaign_stopped";

    @Inject
    private PendingTexts texts;

    @Inject
    private Deciding deciding;

    @Inject
    private CampaignQueue campaigns;

    @Inject
    private MessageEvents events;

    @Inject
    private BusinessTime businessTime;

    @Inject
    private MachineTime machineTime;

    /** False when it does not leave now; then it is withheld or back in the queue, unless it is no longer ours. */
    public boolean mayLeave(TenantId tenant, ClaimedText text) {
        Optional<Standing> standing = texts.stillOurs(text);
        if (standing.isEmpty()) {
            return false;
        }
        Optional<String> forbidden = deciding.forbidden(text);
        if (forbidden.isPresent()) {
            return withheld(tenant, text, forbidden.get());
        }
        if (standing.get().recipientGone()) {
            return withheld(tenant, text, REMOVED);
        }
        Optional<Outcome> campaign = campaigns.reconsider(text, businessTime.now());
        if (campaign.isPresent()) {
            return campaign.get() instanceof Outcome.Withheld never
                    ? withheld(tenant, text, never.reason())
                    : putBack(tenant, text, "campaign paused");
        }
        return standing.get().senderStopped() ? putBack(tenant, text, "sender stopped") : true;
    }

    /** Puts a claimed text back that has not left our house. */
    public void release(TenantId tenant, ClaimedText text, String cause) {
        if (texts.stillOurs(text).isPresent()) {
            putBack(tenant, text, cause);
        }
    }

    private boolean withheld(TenantId tenant, ClaimedText text, String reason) {
        Instant now = businessTime.now();
        texts.withhold(tenant, text.id(), reason, now);
        events.keep(tenant, News.of(text.id(), MessageStatus.WITHHELD, reason), now);
        return false;
    }

    private boolean putBack(TenantId tenant, ClaimedText text, String cause) {
        Instant now = businessTime.now();
        texts.release(tenant, text.id(), text.attempts(), machineTime.now(), now);
        events.keep(tenant, News.of(text.id(), MessageStatus.PENDING, cause), now);
        return false;
    }
}
