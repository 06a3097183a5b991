package com.intellisend.compliance;

import java.time.Duration;
import java.time.Instant;

/** The gate's answer for one recipient at one instant; reasons are the slugs of {@link Reasons}. */
public sealed interface Verdict {

    /**
     * The text may leave now.
     *
     * @param windowEnd the first instant at which it may not be on its way any more
     */
    record Clear(Instant windowEnd) implements Verdict {

        /** The longest that Twilio lets a text wait in its queue, in seconds. */
        private static final long LONGEST = 36_000;

        /**
         * Twilio's {@code ValidityPeriod}: seconds left of the window, from 1 to 36,000. Past the end of the window it is 1:
         * ask the gate again instead of sending.
         */
        public int validitySeconds(Instant now) {
            return (int) Math.max(
                    1, Math.min(LONGEST, Duration.between(now, windowEnd).toSeconds()));
        }
    }

    /** It waits, and is asked again then: the first instant at which, as things stand, nothing speaks against it. */
    record NotBefore(Instant until, String reason) implements Verdict {}

    /** It never leaves. */
    record Withheld(String reason) implements Verdict {}
}
