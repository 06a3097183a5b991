package com.intellisend.inbox.pages;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/**
 * A time at which a reply could leave.
 *
 * @param local date and time without a zone, as the browser's field takes it
 */
public record LaterTime(String label, String local) {

    private static final LocalTime MORNING = LocalTime.of(8, 5);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("EEEE h:mm a", Locale.US);

    static List<LaterTime> choices(Instant now, ZoneId zone) {
        LocalDateTime here = LocalDateTime.ofInstant(now, zone).truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime hour = here.plusHours(1);
        LocalDateTime tomorrow = here.toLocalDate().plusDays(1).atTime(MORNING);
        LocalDateTime monday = here.toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atTime(MORNING);
        LaterTime inAnHour = new LaterTime("In an hour, " + CLOCK.format(hour), hour.toString());
        LaterTime inTheMorning = new LaterTime("Tomorrow " + CLOCK.format(tomorrow), tomorrow.toString());
        LaterTime nextWeek = new LaterTime(DAY_AND_CLOCK.format(monday), monday.toString());
        return monday.equals(tomorrow) ? List.of(inAnHour, inTheMorning) : List.of(inAnHour, inTheMorning, nextWeek);
    }
}
