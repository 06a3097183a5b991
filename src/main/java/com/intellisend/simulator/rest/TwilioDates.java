package com.intellisend.simulator.rest;

import com.intellisend.simulator.TwilioRefusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The three spellings of {@code DateSent} as a half-open span: a day, from a moment, until a moment; GMT unless said.
 *
 * @param from the first moment that belongs to it; null for no limit
 * @param before the first that does not; null for no limit
 */
record TwilioDates(@Nullable Instant from, @Nullable Instant before) {

    private static final Duration DAY = Duration.ofDays(1);

    static TwilioDates of(String on, String since, String until) {
        if (!on.isBlank()) {
            Moment day = Moment.read(on);
            return new TwilioDates(day.at(), day.at().plus(day.isDay() ? DAY : Duration.ofSeconds(1)));
        }
        Moment last = until.isBlank() ? null : Moment.read(until);
        return new TwilioDates(
                since.isBlank() ? null : Moment.read(since).at(),
                last == null ? null : last.at().plus(last.isDay() ? DAY : Duration.ofNanos(1)));
    }

    private record Moment(Instant at, boolean isDay) {

        static Moment read(String text) {
            String spelling = text.strip().replace(' ', 'T');
            try {
                if (spelling.length() == 10) {
                    return new Moment(LocalDate.parse(spelling).atStartOfDay().toInstant(ZoneOffset.UTC), true);
                }
                boolean hasZone = spelling.endsWith("Z") || spelling.matches(".*[+-]\\d\\d:\\d\\d$");
                return new Moment(
                        hasZone
                                ? OffsetDateTime.parse(spelling).toInstant()
                                : LocalDateTime.parse(spelling).toInstant(ZoneOffset.UTC),
                        false);
            } catch (DateTimeException unreadable) {
                throw TwilioRefusal.invalidParameter("DateSent");
            }
        }
    }
}
