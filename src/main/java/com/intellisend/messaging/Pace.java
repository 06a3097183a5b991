package com.intellisend.messaging;

import java.time.Duration;
import java.time.Instant;

/**
 * How many segments a sender may hand over now: tokens that fill up at its rate and are paid at the claim.
 *
 * <p>A text is never cut: whoever has a token left may spend more than that and owes the rest, so that the rate holds on
 * average whatever the size of the texts. A reply may overdraw a little further, because a person waits for it.
 *
 * @param tokens below zero when owed
 * @param perSecond segments per second, above zero
 */
record Pace(double tokens, Instant refilledAt, double perSecond) {

    /**
     * What may pile up while nothing is sent: enough that a claim that comes late loses nothing, and little enough that no
     * minute goes over the pace by more than a sixtieth.
     */
    private static final Duration PILE = Duration.ofSeconds(1);

    private static final double REPLY_OVERDRAFT_SECONDS = 2;

    Pace at(Instant now) {
        double seconds = Math.max(0, Duration.between(refilledAt, now).toNanos() / 1e9);
        double most = Math.max(1, perSecond * PILE.toMillis() / 1000);
        return new Pace(
                Math.min(most, tokens + seconds * perSecond), now.isAfter(refilledAt) ? now : refilledAt, perSecond);
    }

    Pace paid(int segments) {
        return new Pace(tokens - segments, refilledAt, perSecond);
    }

    /** How many texts of one segment may be looked at in this lane; at least one as long as anything may be paid. */
    int allows(Lane lane) {
        double credit = lane == Lane.REPLIES ? tokens + REPLY_OVERDRAFT_SECONDS * perSecond + 1 : tokens;
        return credit <= 0 ? 0 : (int) Math.ceil(credit);
    }
}
