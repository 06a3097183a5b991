package com.intellisend.platform.pages;

import com.intellisend.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Functions of the tag library: states, times, shares and numbers in the words that people read. */
public final class Words {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE h:mm a", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("EEE, MMM d, yyyy, h:mm a z", Locale.US);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Words() {}

    /** What a state is called on a page; a state that the table does not know is shown in lower case. */
    public static String word(@Nullable Object state) {
        return state == null ? "" : StateWord.of(state).word();
    }

    /** The tone of a state: {@code ok}, {@code warn}, {@code bad}, {@code info}, {@code accent} or empty. */
    public static String kind(@Nullable Object state) {
        return state == null ? "" : StateWord.of(state).tone();
    }

    /** The icon that stands beside the word, so that no state is told by colour alone. */
    public static String sign(@Nullable Object state) {
        return state == null ? "" : StateWord.of(state).icon();
    }

    /** {@code 1,071 of 1,204}; only the first when there is no whole. */
    public static String share(long part, long whole) {
        return whole > 0 ? "%,d of %,d".formatted(part, whole) : "%,d".formatted(part);
    }

    /** {@code 3 days}, {@code 90 minutes}, {@code at once}. */
    public static String after(long minutes) {
        if (minutes == 0) {
            return "at once";
        }
        if (minutes % 1440 == 0) {
            return count(minutes / 1440, "day");
        }
        return minutes % 60 == 0 ? count(minutes / 60, "hour") : count(minutes, "minute");
    }

    /** {@code 1 contact}, {@code 1,204 contacts}: the noun is given in the singular and takes an s. */
    public static String count(long number, String noun) {
        return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }

    /** The way people write it; what is no number is shown as it is. */
    public static String phone(@Nullable Object number) {
        if (number == null) {
            return "";
        }
        return PhoneNumber.tryParse(number.toString())
                .map(PhoneNumber::national)
                .orElse(number.toString());
    }

    /** Up to two letters of a name, for a round picture. */
    public static String initials(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "?";
        }
        return SPACE.splitAsStream(name.strip())
                .filter(part -> Character.isLetter(part.codePointAt(0)))
                .limit(2)
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }

    /** A field of the API as it is called on a page: {@code publicName} is {@code Public name}. */
    public static String field(String name) {
        String spaced = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? spaced : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /** The time of day alone, for where the day is told already. */
    public static String clock(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : CLOCK.format(at.atZone(zone));
    }

    /** How long ago or how far ahead, as short as it stays clear; older than a week is a date in the zone. */
    public static String relatively(@Nullable Instant at, Instant now, ZoneId zone) {
        if (at == null) {
            return "";
        }
        Duration ago = Duration.between(at, now);
        LocalDate day = at.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        if (ago.abs().compareTo(Duration.ofMinutes(1)) < 0) {
            return "just now";
        }
        if (ago.abs().compareTo(Duration.ofHours(1)) < 0) {
            return ago.isNegative() ? "in %d min".formatted(-ago.toMinutes()) : "%d min ago".formatted(ago.toMinutes());
        }
        if (day.equals(today)) {
            return CLOCK.format(at.atZone(zone));
        }
        if (day.equals(today.minusDays(1))) {
            return "yesterday " + CLOCK.format(at.atZone(zone));
        }
        if (day.equals(today.plusDays(1))) {
            return "tomorrow " + CLOCK.format(at.atZone(zone));
        }
        if (day.isAfter(today.minusDays(7)) && day.isBefore(today.plusDays(7))) {
            return WEEKDAY.format(at.atZone(zone));
        }
        return (day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(day);
    }

    /** Only as much as a narrow list needs: the time today, else the day. */
    public static String briefly(@Nullable Instant at, Instant now, ZoneId zone) {
        if (at == null) {
            return "";
        }
        LocalDate day = at.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        if (day.equals(today)) {
            return Duration.between(at, now).abs().compareTo(Duration.ofMinutes(1)) < 0
                    ? "now"
                    : CLOCK.format(at.atZone(zone));
        }
        if (day.equals(today.minusDays(1))) {
            return "yesterday";
        }
        return (day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(day);
    }

    /** The whole date and time with its zone. */
    public static String exactly(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : EXACT.format(at.atZone(zone));
    }
}
