package com.intellisend.platform.reports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one day that belong to the same campaign and came to the same end.
 *
 * @param day of the span, from 0
 * @param campaign null for what people wrote
 * @param code why it failed; 0 for no reason, and for what did not fail
 */
public record TextSum(
        int day,
        @Nullable UUID campaign,
        int code,
        long sent,
        long segments,
        long delivered,
        long failed,
        long replied) {

    static final TextSum NOTHING = new TextSum(0, null, 0, 0, 0, 0, 0, 0);

    /** What both have in numbers. */
    TextSum and(TextSum other) {
        return new TextSum(
                day,
                campaign,
                code,
                sent + other.sent,
                segments + other.segments,
                delivered + other.delivered,
                failed + other.failed,
                replied + other.replied);
    }
}
