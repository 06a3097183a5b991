package com.intellisend.campaigns;

import com.intellisend.compliance.MessageClass;
import com.intellisend.compliance.Recipient;
import com.intellisend.compliance.SendingHours;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.CampaignTextOrder;
import com.intellisend.messaging.Outbox;
import com.intellisend.tenancy.TenantNumber;
import com.intellisend.tenancy.TenantNumbers;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Hands the texts whose turn has come to the outbox, and says when the next one's turn is.
 *
 * <p>A recipient is moved on in the transaction that puts the text into the outbox, and the outbox takes a text once: nobody
 * is moved without a text, nobody gets one twice. What is late (the product was down) leaves at once or is left out, as the
 * drip says, and the following steps keep their distance from it.
 */
@UseCase
public class StepClock {

    /** The most recipients that one transaction moves. */
    public static final int MOST_AT_ONCE = 5_000;

    /** What becomes of somebody whose turn has come. */
    private interface Turns {
        DripTurn of(DueRecipient whom);
    }

    @Inject
    private CampaignRepository campaigns;

    @Inject
    private RecipientRepository recipients;

    @Inject
    private Courses courses;

    @Inject
    private StopRules stops;

    @Inject
    private SendingHours hours;

    @Inject
    private Outbox outbox;

    @Inject
    private TenantNumbers numbers;

    @Inject
    private BusinessTime time;

    /** The running campaigns with somebody whose turn has come. */
    public List<UUID> due(TenantId tenant) {
        return recipients.campaignsDue(tenant, time.now());
    }

    /** Moves some of them; returns how many, so that less than {@code limit} means that nobody is left. */
    public int moveDue(TenantId tenant, UUID id, int limit) {
        courses.goBy(id);
        Campaign campaign = campaigns.get(tenant, id);
        Optional<PhoneNumber> from =
                campaign.fromNumber().or(() -> numbers.defaultNumber(tenant).map(TenantNumber::phoneNumber));
        if (campaign.status() != CampaignStatus.RUNNING || from.isEmpty()) {
            return 0;
        }
        Instant now = time.now();
        stops.applyToDue(tenant, campaign, now);
        Turns turns = campaign.isDrip() ? dripTurns(tenant, campaign, now) : blastTurns(tenant, campaign, now);
        List<CampaignTextOrder> orders = new ArrayList<>();
        List<RecipientMove> moves = new ArrayList<>();
        for (DueRecipient recipient : recipients.takeDue(tenant, campaign, now, limit)) {
            DripTurn turn = turns.of(recipient);
            if (turn.text() != null) {
                orders.add(order(campaign, turn.text(), recipient, from.get(), now));
            }
            moves.add(turn.move());
        }
        outbox.enqueueCampaignTexts(tenant, orders);
        recipients.move(tenant, moves, now);
        return moves.size();
    }

    private Turns dripTurns(TenantId tenant, Campaign campaign, Instant now) {
        SendingHours.Day day = hours.of(tenant);
        return whom -> {
            Recipient where = whom.whereabouts();
            return DripTurn.of(campaign, whom, now, from -> day.firstOpen(where, from));
        };
    }

    /** A blast has one text, and the gate says when it may leave; on their own clocks, nobody's comes before it is that late there. */
    private Turns blastTurns(TenantId tenant, Campaign campaign, Instant now) {
        CampaignStep text = campaign.steps().get(0);
        SendingHours.Day day = hours.of(tenant);
        Departure departure = new Departure(now, campaign.localStartAt());
        return whom -> {
            Instant turn = departure.of(whom.whereabouts(), day);
            return turn.isAfter(now)
                    ? new DripTurn(null, new RecipientMove(whom.id(), text.order(), turn, false))
                    : new DripTurn(text, RecipientMove.through(whom.id()));
        };
    }

    private static CampaignTextOrder order(
            Campaign campaign, CampaignStep step, DueRecipient recipient, PhoneNumber from, Instant now) {
        return new CampaignTextOrder(
                campaign.id(),
                step.id(),
                recipient.contactId(),
                new PhoneNumber(recipient.phone()),
                from,
                recipient.enrolment(),
                MessageClass.valueOf(campaign.purpose().name()),
                now,
                step.segmentsEstimate(),
                step.useAiAssist());
    }
}
