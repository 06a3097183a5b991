package com.intellisend.campaigns;

import com.intellisend.compliance.Recipient;
import com.intellisend.compliance.SendingHours;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When the texts of a campaign set out: all at one instant, or each when the recipient's own clock shows a time.
 *
 * @param from no text sets out before it
 * @param onTheirClocks date and time of day; null when all set out at once
 */
public record Departure(Instant from, @Nullable LocalDateTime onTheirClocks) {

    public static Departure at(Instant instant) {
        return new Departure(instant, null);
    }

    /** Whoever's time is past already sets out at once. */
    Instant of(Recipient whom, SendingHours.Day day) {
        if (onTheirClocks == null) {
            return from;
        }
        Instant theirs = day.onTheirClock(whom, onTheirClocks);
        return theirs.isBefore(from) ? from : theirs;
    }
}
