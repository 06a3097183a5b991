package com.intellisend.inbox.pages;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * A time at which a reply could leave.
 *
 * @param words how it is called, with a place for the clock
 * @param local date and time without a zone, as the browser's field takes it
 */
public record LaterTime(String words, Instant at, String local) {

    private static final LocalTime MORNING = LocalTime.of(8, 5);

    static List<LaterTime> choices(Instant now, ZoneId zone) {
        LocalDateTime here = LocalDateTime.ofInstant(now, zone).truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime tomorrow = here.toLocalDate().plusDays(1).atTime(MORNING);
        LocalDateTime monday = here.toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atTime(MORNING);
        LaterTime inAnHour = of("In an hour, {0}", here.plusHours(1), zone);
        LaterTime inTheMorning = of("Tomorrow {0}", tomorrow, zone);
        return monday.equals(tomorrow)
                ? List.of(inAnHour, inTheMorning)
                : List.of(inAnHour, inTheMorning, of("Monday {0}", monday, zone));
    }

    private static LaterTime of(String words, LocalDateTime local, ZoneId zone) {
        return new LaterTime(words, local.atZone(zone).toInstant(), local.toString());
    }
}
