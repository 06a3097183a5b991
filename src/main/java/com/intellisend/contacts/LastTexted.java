package com.intellisend.contacts;

import com.intellisend.kernel.InvalidInput;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When somebody was last texted, as it stands in an address: {@code never}, {@code within-30-days}, {@code over-90-days}.
 *
 * @param days none for never
 */
public record LastTexted(When when, int days) implements Serializable {

    /** On which side of those days it is; never is no time ago, so it is not over any number of days. */
    public enum When {
        NEVER,
        WITHIN,
        OVER
    }

    private static final Pattern DAYS = Pattern.compile("(within|over)-(\\d{1,4})-days");

    public static LastTexted read(String written) {
        if (written.equals("never")) {
            return new LastTexted(When.NEVER, 0);
        }
        Matcher days = DAYS.matcher(written);
        if (!days.matches()) {
            throw new InvalidInput(
                    "lastContacted", "is never, within-30-days or over-30-days, with any number of days.");
        }
        return new LastTexted(When.valueOf(days.group(1).toUpperCase(Locale.ROOT)), Integer.parseInt(days.group(2)));
    }

    @Nullable
    Instant since(Instant now) {
        return when == When.WITHIN ? now.minus(Duration.ofDays(days)) : null;
    }

    @Nullable
    Instant before(Instant now) {
        return when == When.OVER ? now.minus(Duration.ofDays(days)) : null;
    }
}
