package com.intellisend.platform.pages;

import com.intellisend.kernel.PhoneNumber;
import jakarta.el.ELContext;
import jakarta.faces.context.FacesContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Functions of the tag library: states, times, shares and numbers in the words that people read. */
public final class Words {

    private static final String CLOCK = "h:mm a";
    private static final String WEEKDAY = "EEE h:mm a";
    private static final String DAY = "MMM d";
    private static final String DAY_AND_CLOCK = "MMM d, h:mm a";
    private static final String HOUR = "MMM d, h a";
    private static final String DAY_AND_YEAR = "MMM d, yyyy";
    private static final String NAMED_DAY = "EEEE, MMMM d";
    private static final String NAMED_DAY_AND_YEAR = "EEEE, MMMM d, yyyy";
    private static final String EXACT = "EEE, MMM d, yyyy, h:mm a z";
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Words() {}

    /** What a state is called on a page; a state that the table does not know is shown in lower case. */
    public static String word(@Nullable Object state) {
        return state == null ? "" : say(StateWord.of(state).word());
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
        return whole > 0 ? say("{0} of {1}", part, whole) : say("{0}", part);
    }

    /** {@code 3 days}, {@code 90 minutes}, {@code at once}. */
    public static String after(long minutes) {
        if (minutes == 0) {
            return say("at once");
        }
        if (minutes % 1440 == 0) {
            return count(minutes / 1440, "day");
        }
        return minutes % 60 == 0 ? count(minutes / 60, "hour") : count(minutes, "minute");
    }

    /** {@code 1 contact}, {@code 1,204 contacts}: the noun is given in the singular and takes an s. */
    public static String count(long number, String noun) {
        return say("{0} " + noun + (number == 1 ? "" : "s"), number);
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

    /** A field as it is written in a template; a greeting needs a word for those whose name nobody knows. */
    public static String merge(String field) {
        return field.equals("firstName") ? "{{firstName|there}}" : "{{" + field + "}}";
    }

    /** {@code $1,210.00}, of cents. */
    public static String money(long cents) {
        return String.format(Locale.US, "$%,d.%02d", cents / 100, cents % 100);
    }

    /** A share in whole percent; a part too small for one is less than one; empty without a whole. */
    public static String percent(long part, long whole) {
        if (whole <= 0) {
            return "";
        }
        long rounded = Math.round(100.0 * part / whole);
        return part > 0 && rounded == 0 ? "< 1 %" : rounded + " %";
    }

    /** The largest of a list's figures of this name, and never less than one: the height of a chart. */
    public static long most(List<?> rows, String figure) {
        ELContext el = FacesContext.getCurrentInstance().getELContext();
        return Math.max(
                1,
                rows.stream()
                        .map(row -> el.getELResolver().getValue(el, row, figure))
                        .mapToLong(value -> ((Number) value).longValue())
                        .max()
                        .orElse(1));
    }

    /** A day or an instant as the foot of a chart names it. */
    public static String day(@Nullable Object at, ZoneId zone) {
        if (at instanceof LocalDate day) {
            return written(DAY, day);
        }
        return at == null ? "" : written(HOUR, ((Instant) at).atZone(zone));
    }

    /** The minute of the local day, from 0 to 1,439. */
    public static int minute(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalTime().toSecondOfDay() / 60;
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
        return at == null ? "" : written(CLOCK, at.atZone(zone));
    }

    /** What a clock on the wall shows, wherever it hangs. */
    public static String wall(@Nullable LocalDateTime time) {
        return time == null ? "" : written(DAY_AND_CLOCK, time);
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
            return say("just now");
        }
        if (ago.abs().compareTo(Duration.ofHours(1)) < 0) {
            return ago.isNegative() ? say("in {0} min", -ago.toMinutes()) : say("{0} min ago", ago.toMinutes());
        }
        if (day.equals(today)) {
            return written(CLOCK, at.atZone(zone));
        }
        if (day.equals(today.minusDays(1))) {
            return say("yesterday {0}", written(CLOCK, at.atZone(zone)));
        }
        if (day.equals(today.plusDays(1))) {
            return say("tomorrow {0}", written(CLOCK, at.atZone(zone)));
        }
        if (day.isAfter(today.minusDays(7)) && day.isBefore(today.plusDays(7))) {
            return written(WEEKDAY, at.atZone(zone));
        }
        return written(day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR, day);
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
                    ? say("now")
                    : written(CLOCK, at.atZone(zone));
        }
        if (day.equals(today.minusDays(1))) {
            return say("yesterday");
        }
        return written(day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR, day);
    }

    /** The line above what belongs to a day. */
    public static String dayLine(@Nullable LocalDate day, Instant now, ZoneId zone) {
        if (day == null) {
            return "";
        }
        LocalDate today = now.atZone(zone).toLocalDate();
        return switch ((int) ChronoUnit.DAYS.between(today, day)) {
            case -1 -> say("Yesterday");
            case 0 -> say("Today");
            case 1 -> say("Tomorrow");
            default -> written(day.getYear() == today.getYear() ? NAMED_DAY : NAMED_DAY_AND_YEAR, day);
        };
    }

    /** The whole date and time with its zone. */
    public static String exactly(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : written(EXACT, at.atZone(zone));
    }

    private static String say(String english, Object... values) {
        return Language.current().say(english, values);
    }

    /** A pattern is a phrase like any other: where the day stands is a matter of the language. */
    private static String written(String pattern, TemporalAccessor time) {
        Language language = Language.current();
        return DateTimeFormatter.ofPattern(language.say(pattern), language.locale())
                .format(time);
    }
}
