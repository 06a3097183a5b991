package com.intellisend.compliance;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;

/**
 * The eleven holidays of 5 U.S.C. 6103(a), and the weekday on which one that falls on a weekend is kept (6103(b) and
 * Executive Order 11582): both days count, because the rules of the states do not say which they mean.
 */
final class FederalHolidays {

    private static final List<MonthDay> FIXED =
            List.of(MonthDay.of(1, 1), MonthDay.of(6, 19), MonthDay.of(7, 4), MonthDay.of(11, 11), MonthDay.of(12, 25));

    private FederalHolidays() {}

    static boolean include(LocalDate day) {
        return isFixed(day)
                || isMoving(day)
                || (day.getDayOfWeek() == DayOfWeek.FRIDAY && isFixed(day.plusDays(1)))
                || (day.getDayOfWeek() == DayOfWeek.MONDAY && isFixed(day.minusDays(1)));
    }

    private static boolean isFixed(LocalDate day) {
        return FIXED.contains(MonthDay.from(day));
    }

    private static boolean isMoving(LocalDate day) {
        return is(day, Month.JANUARY, 3, DayOfWeek.MONDAY)
                || is(day, Month.FEBRUARY, 3, DayOfWeek.MONDAY)
                || (day.getMonth() == Month.MAY && day.equals(day.with(lastInMonth(DayOfWeek.MONDAY))))
                || is(day, Month.SEPTEMBER, 1, DayOfWeek.MONDAY)
                || is(day, Month.OCTOBER, 2, DayOfWeek.MONDAY)
                || is(day, Month.NOVEMBER, 4, DayOfWeek.THURSDAY);
    }

    private static boolean is(LocalDate day, Month month, int which, DayOfWeek weekday) {
        return day.getMonth() == month && day.equals(day.with(dayOfWeekInMonth(which, weekday)));
    }
}
