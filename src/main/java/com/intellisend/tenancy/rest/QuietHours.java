package com.intellisend.tenancy.rest;

import com.intellisend.kernel.InvalidInput;
import com.intellisend.tenancy.TenantProfile;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The night of a brand in local time, such as 20:00 to 09:00. */
public record QuietHours(@NotNull String start, @NotNull String end) {

    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    static @Nullable QuietHours of(TenantProfile profile) {
        LocalTime from = profile.quietStart();
        LocalTime to = profile.quietEnd();
        return from == null || to == null ? null : new QuietHours(HOURS.format(from), HOURS.format(to));
    }

    LocalTime from() {
        return time("quietHours.start", start);
    }

    LocalTime to() {
        return time("quietHours.end", end);
    }

    private static LocalTime time(String field, String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException notATime) {
            throw new InvalidInput(field, "must be a time of day such as 20:00");
        }
    }
}
