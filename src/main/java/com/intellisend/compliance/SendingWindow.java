package com.intellisend.compliance;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * When campaign texts may leave: the law of the state (as of {@code states.txt}) within the brand's own hours.
 *
 * <p>Without hours of its own a brand texts from 9:00 to 20:00. In Arizona that is every day; elsewhere it is the careful
 * default that satisfies the law of every state: on Sundays only from noon, and not on federal holidays. Hours are counted
 * on each local date, so that the nights in which clocks change come out right.
 */
record SendingWindow(@Nullable Hours own) {

    /** A text needs this long to be handed over, so the last of it is no time to begin. */
    static final Duration MARGIN = Duration.ofSeconds(30);

    private static final Hours USUAL = new Hours(LocalTime.of(9, 0), LocalTime.of(20, 0));
    private static final Hours AFTER_NOON = new Hours(LocalTime.NOON, LocalTime.MAX);
    private static final String HOME = "AZ";

    /** Far enough for the longest row of holidays and Sundays of any set of places that has common hours at all. */
    private static final int MOST_DAYS = 14;

    /** The hours of one local date; empty on a day without any. */
    Hours on(LocalDate day, String state) {
        Hours brand = own == null ? USUAL : own;
        Hours legal = States.lawOf(state).on(day).within(brand);
        if (state.equals(HOME)) {
            return legal;
        }
        if (FederalHolidays.include(day)) {
            return Hours.NONE;
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? legal.within(AFTER_NOON) : legal;
    }

    /** The first instant, not before the one given, in which it is open at all places; null if there is none soon. */
    @Nullable
    Instant firstOpen(Collection<Place> places, Instant from) {
        Instant latest = from.plus(Duration.ofDays(MOST_DAYS));
        Instant candidate = from;
        while (candidate.isBefore(latest)) {
            Instant next = candidate;
            for (Place place : places) {
                Open open = nextAt(place, next);
                if (open == null) {
                    return null;
                }
                next = open.from.isAfter(next) ? open.from : next;
            }
            if (next.equals(candidate)) {
                return candidate;
            }
            candidate = next;
        }
        return null;
    }

    /** When the window closes at the first of the places; the instant must be one at which all are open. */
    Instant closes(Collection<Place> places, Instant open) {
        return places.stream()
                .map(place -> nextAt(place, open))
                .map(window -> window == null ? open : window.to)
                .min(Instant::compareTo)
                .orElse(open);
    }

    private record Open(Instant from, Instant to) {}

    /** The window at a place that is open at the instant or opens next after it. */
    private @Nullable Open nextAt(Place place, Instant instant) {
        LocalDate today = instant.atZone(place.zone()).toLocalDate();
        for (int days = 0; days <= MOST_DAYS; days++) {
            LocalDate day = today.plusDays(days);
            Hours hours = on(day, place.state());
            if (!hours.isEmpty()) {
                Instant to = lastOf(day, hours.to(), place.zone());
                if (instant.plus(MARGIN).isBefore(to)) {
                    return new Open(firstOf(day, hours.from(), place.zone()), to);
                }
            }
        }
        return null;
    }

    /** Of a time that the clock shows twice, the second: only then is it certainly that late. */
    private static Instant firstOf(LocalDate day, LocalTime time, ZoneId zone) {
        return ZonedDateTime.of(day, time, zone).withLaterOffsetAtOverlap().toInstant();
    }

    private static Instant lastOf(LocalDate day, LocalTime time, ZoneId zone) {
        return ZonedDateTime.of(day, time, zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
