package com.intellisend.contacts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads days and moments as systems and spreadsheets write them: ISO 8601, US dates (month first) with or without a time,
 * month names, and a spreadsheet's day number. A date without a zone is the brand's; a date without a time is noon.
 */
public final class WrittenTime {

    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(
                    "[uuuu-M-d][uuuu/M/d][M/d/uuuu][M-d-uuuu][d-MMM-uuuu][d MMM uuuu][MMM d[,] uuuu][MMMM d[,] uuuu]")
            .appendPattern("[[','][' ']['T'][' ']h:mm[:ss][ ]a][[','][' ']['T'][' ']H:mm[:ss[.SSS][.SSSSSS]]]")
            .toFormatter(Locale.US)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern TWO_DIGIT_YEAR = Pattern.compile("^([0-9]{1,2}[/-][0-9]{1,2}[/-])([0-9]{2})(?![0-9])");
    private static final LocalDate SPREADSHEETS_COUNT_FROM = LocalDate.of(1899, 12, 30);

    private WrittenTime() {}

    /**
     * A day of the calendar, as it is written whatever its zone: lists write the day as its midnight somewhere. A year of two
     * digits is none, because it could be a birthday or the end of a warranty.
     */
    public static Optional<LocalDate> day(String text) {
        if (TWO_DIGIT_YEAR.matcher(text).find()) {
            return Optional.empty();
        }
        return withOffset(text)
                .map(OffsetDateTime::toLocalDate)
                .or(() -> local(text).map(LocalDateTime::toLocalDate))
                .filter(day -> day.getYear() >= 1900);
    }

    /** @param zone of the brand, for what is written without one */
    static Optional<Instant> moment(String text, ZoneId zone) {
        return withOffset(text)
                .map(OffsetDateTime::toInstant)
                .or(() -> local(text).map(at -> at.atZone(zone).toInstant()));
    }

    private static Optional<OffsetDateTime> withOffset(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.replace(' ', 'T')));
        } catch (DateTimeException notWithAnOffset) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> local(String text) {
        try {
            if (text.matches("[2-6][0-9]{4}(\\.[0-9]+)?")) {
                double days = Double.parseDouble(text);
                return Optional.of(SPREADSHEETS_COUNT_FROM.plusDays((long) days).atTime(12, 0));
            }
            TemporalAccessor written = WRITTEN.parse(fourDigitYear(text));
            LocalDate date = written.query(TemporalQueries.localDate());
            var time = written.query(TemporalQueries.localTime());
            return Optional.of(time == null ? date.atTime(12, 0) : date.atTime(time));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static String fourDigitYear(String text) {
        return TWO_DIGIT_YEAR.matcher(text).replaceFirst("$120$2");
    }
}
