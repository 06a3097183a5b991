package com.intellisend.campaigns;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of somebody in a drip whose turn has come: they get their text, or their turn comes later, or it is too
 * late for it.
 *
 * <p>Turns are by day: what falls into the night waits for the recipient's morning, and the next step counts from there.
 * They come in order: no step overtakes the one before it, and each keeps its distance from the moment at which that one
 * really left.
 *
 * @param text the step to be sent; null for none
 */
record DripTurn(@Nullable CampaignStep text, RecipientMove move) {

    private static final Duration PUNCTUAL = Duration.ofMinutes(10);

    /** A text that has not left by now is looked for again after so long. */
    private static final Duration AGAIN = Duration.ofMinutes(5);

    /** @param opens the first instant, from the given one on, at which they may be texted */
    static DripTurn of(Campaign campaign, DueRecipient whom, Instant now, UnaryOperator<Instant> opens) {
        Optional<CampaignStep> turn = campaign.step(whom.nextStep()).or(() -> campaign.stepAfter(whom.nextStep()));
        if (turn.isEmpty()) {
            return new DripTurn(null, RecipientMove.through(whom.id()));
        }
        CampaignStep step = turn.get();
        Instant spaced = distance(step, whom, now);
        Instant due = opens.apply(whom.dueAt());
        if (!spaced.isAfter(now) && isTooLate(campaign, due, now)) {
            return new DripTurn(null, next(campaign, step, whom, due, opens).withoutText());
        }
        Instant earliest = opens.apply(spaced);
        if (earliest.isAfter(now)) {
            return new DripTurn(null, new RecipientMove(whom.id(), step.order(), earliest, false));
        }
        return new DripTurn(step, next(campaign, step, whom, due.plus(PUNCTUAL).isBefore(now) ? now : due, opens));
    }

    /** Asked before the night is: who comes back in the night is as late as who comes back by day. */
    private static boolean isTooLate(Campaign campaign, Instant due, Instant now) {
        Integer patience = campaign.rules().skipLateHours();
        return patience != null && due.plus(Duration.ofHours(patience)).isBefore(now);
    }

    private static Instant distance(CampaignStep step, DueRecipient whom, Instant now) {
        DueRecipient.TextBefore before = whom.before();
        if (before == null) {
            return now;
        }
        Instant proper = before.at().plus(step.delay());
        if (before.open()) {
            Instant again = now.plus(AGAIN);
            return proper.isAfter(again) ? proper : again;
        }
        return proper.isAfter(now.plus(PUNCTUAL)) ? proper : now;
    }

    private static RecipientMove next(
            Campaign campaign, CampaignStep step, DueRecipient whom, Instant from, UnaryOperator<Instant> opens) {
        return campaign.stepAfter(step.order())
                .map(next -> new RecipientMove(whom.id(), next.order(), opens.apply(from.plus(next.delay())), false))
                .orElseGet(() -> RecipientMove.through(whom.id()));
    }
}
