package com.intellisend.messaging;

import java.time.Duration;

/** How long to leave a busy carrier alone: one second, doubled each time, five minutes at most, a fifth more or less. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private Backoff() {}

    /**
     * The pause after this many attempts.
     *
     * @param attempts from 1
     * @param dice from 0 to 1, so that a thousand texts do not all come back in the same instant
     */
    static Duration after(int attempts, double dice) {
        int doublings = Math.min(Math.max(attempts, 1) - 1, 12);
        Duration pause = FIRST.multipliedBy(1L << doublings);
        Duration bounded = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        return around(bounded, dice);
    }

    /** A fifth more or less. */
    static Duration around(Duration pause, double dice) {
        return Duration.ofMillis((long) (pause.toMillis() * (0.8 + 0.4 * dice)));
    }
}
