package com.intellisend.messaging;

import com.intellisend.compliance.MessageClass;
import com.intellisend.compliance.Reasons;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.CampaignTexts.Running;
import com.intellisend.messaging.MessageEvents.News;
import com.intellisend.messaging.Senders.Sender;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The claim: what is due passes the gate, or waits, or is withheld, in one short transaction of one brand. */
@UseCase
class Claims {

    /**
     * What came of one turn.
     *
     * @param looked how many texts were looked at
     * @param mayBeMore there may be more that could leave now or as soon as the pace allows
     */
    record Turn(List<ClaimedText> claimed, int looked, boolean mayBeMore) {

        static final Turn NOTHING = new Turn(List.of(), 0, false);
    }

    @Inject
    private TenantLock lock;

    @Inject
    private Senders senders;

    @Inject
    private PendingTexts texts;

    @Inject
    private ClaimedTexts taken;

    @Inject
    private Deciding deciding;

    @Inject
    private CampaignQueue campaigns;

    @Inject
    private Outbox outbox;

    @Inject
    private ConversationLinks threads;

    @Inject
    private DailyBudget budget;

    @Inject
    private MessageEvents events;

    @Inject
    private BusinessTime businessTime;

    @Inject
    private MachineTime machineTime;

    @Inject
    @ConfigProperty(name = "intellisend.messaging.lease", defaultValue = "PT60S")
    private Duration lease;

    /** Claims at most this many texts of one lane; the replies of a brand are never behind its campaigns. */
    public Turn claim(TenantId tenant, Lane lane, int limit) {
        lock.alone(tenant);
        Instant business = businessTime.now();
        Instant machine = machineTime.now().truncatedTo(ChronoUnit.MICROS);
        DailyBudget.Left left = lane == Lane.CAMPAIGNS ? budget.left(tenant, business) : DailyBudget.Left.NO_LIMIT;
        List<Running> running = lane == Lane.CAMPAIGNS ? left.affordable(campaigns.running(tenant)) : List.of();
        if (lane == Lane.CAMPAIGNS && running.isEmpty()) {
            takeOutLeftOvers(tenant);
            return Turn.NOTHING;
        }
        List<ClaimedText> claimed = new ArrayList<>();
        Set<PhoneNumber> marketing = new HashSet<>();
        int looked = 0;
        boolean more = false;
        for (Sender sender : senders.ready(tenant, business, machine)) {
            int room = Math.min(limit - claimed.size(), sender.pace().allows(lane));
            if (room <= 0) {
                more = true;
                continue;
            }
            List<PendingText> due = lane == Lane.REPLIES
                    ? texts.repliesDue(tenant, sender.number(), room, business, machine)
                    : campaigns.due(tenant, sender.number(), running, room, business, machine);
            Sender paying = sender;
            for (ClaimedText text : deciding.decide(tenant, due, marketing, business, machine.plus(lease))) {
                if (!left.affords(text)) {
                    left = left.spentOn(text.messageClass());
                } else if (paying.pace().allows(lane) > 0) {
                    paying = paying.paid(text.segments());
                    left = left.after(text);
                    claimed.add(text);
                    if (text.messageClass() == MessageClass.MARKETING) {
                        marketing.add(text.to());
                    }
                }
            }
            senders.pay(tenant, paying);
            looked += due.size();
            more |= due.size() >= room && !left.affordable(running).isEmpty();
        }
        if (lane == Lane.CAMPAIGNS && looked == 0) {
            takeOutLeftOvers(tenant);
        }
        List<ClaimedText> threaded = threads.join(tenant, claimed, business);
        taken.claim(tenant, threaded, machine.plus(lease), business);
        events.keep(
                tenant,
                threaded.stream()
                        .map(text -> new News(
                                text.id(),
                                MessageStatus.CLAIMED.word(),
                                "gate open",
                                null,
                                "until " + text.windowEnd()))
                        .toList(),
                business);
        return new Turn(threaded, looked, more);
    }

    /** A text can come back into the queue after its campaign was canceled: from the carrier, or from a clock that lost. */
    private void takeOutLeftOvers(TenantId tenant) {
        campaigns
                .overWithTextsWaiting(tenant)
                .forEach(over -> outbox.withholdCampaign(tenant, over, Reasons.CAMPAIGN_STOPPED));
    }
}
