package com.intellisend.messaging;

import java.time.Duration;
import java.time.Instant;

/**
 * How much slower a sender goes because the carriers asked for it: half for each complaint, to an eighth at most, and twice
 * as fast again after each quarter of an hour without one.
 *
 * @param at machine time of the last complaint
 */
record Slowdown(int halvings, Instant at) {

    static final Slowdown NONE = new Slowdown(0, Instant.EPOCH);

    private static final int MOST = 3;
    private static final Duration ONE_BURST = Duration.ofMinutes(1);
    private static final Duration RECOVERY = Duration.ofMinutes(15);

    Slowdown once(Instant now) {
        return halvings > 0 && now.isBefore(at.plus(ONE_BURST))
                ? this
                : new Slowdown(Math.min(MOST, left(now) + 1), now);
    }

    /** Of the usual pace. */
    double share(Instant now) {
        return Math.pow(0.5, left(now));
    }

    private int left(Instant now) {
        return (int) Math.max(0, halvings - Duration.between(at, now).dividedBy(RECOVERY));
    }
}
