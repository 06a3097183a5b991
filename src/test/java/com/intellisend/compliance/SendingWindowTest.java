package com.intellisend.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingWindowTest {

    private static final SendingWindow PRODUCT = new SendingWindow(null);
    private static final SendingWindow EARLY_AND_LATE = new SendingWindow(Hours.parse("06:00-23:00"));

    /** 23 to 29 November 2026 is Monday to Sunday, with Thanksgiving on the 26th. */
    @ParameterizedTest
    @CsvSource({
        "AZ, 2026-11-23, 09:00-20:00",
        "AZ, 2026-11-28, 09:00-20:00",
        "AZ, 2026-11-29, 09:00-20:00",
        "AZ, 2026-11-26, 09:00-20:00",
        "CO, 2026-11-23, 09:00-20:00",
        "CO, 2026-11-29, 12:00-20:00",
        "CO, 2026-11-26, NONE",
        "'', 2026-11-29, 12:00-20:00",
        "'', 2026-12-25, NONE",
        "KY, 2026-11-23, 10:00-20:00",
        "RI, 2026-11-23, 09:00-18:00",
        "RI, 2026-11-28, 10:00-17:00",
        "RI, 2026-11-29, 12:00-17:00",
        "AL, 2026-11-29, NONE",
        "LA, 2026-11-29, NONE",
        "MS, 2026-11-29, NONE",
        "UT, 2026-11-29, NONE",
        "TX, 2026-11-29, 12:00-20:00",
        "FL, 2026-11-23, 09:00-20:00"
    })
    void the_product_texts_in_these_hours(String state, LocalDate day, String hours) {
        assertThat(normal(PRODUCT.on(day, state))).isEqualTo(normal(Hours.parse(hours)));
    }

    @ParameterizedTest
    @CsvSource({
        "AZ, 2026-11-23, 08:00-21:00", "AZ, 2026-11-29, 08:00-21:00", "CT, 2026-11-23, 09:00-20:00",
        "TX, 2026-11-23, 09:00-21:00", "TX, 2026-11-29, 12:00-21:00", "NY, 2026-11-23, 08:00-21:00",
        "OK, 2026-11-26, NONE"
    })
    void a_brand_that_wants_more_gets_what_the_law_allows(String state, LocalDate day, String hours) {
        assertThat(normal(EARLY_AND_LATE.on(day, state))).isEqualTo(normal(Hours.parse(hours)));
    }

    @Test
    void a_brand_may_text_less_than_the_law_allows() {
        assertThat(new SendingWindow(Hours.parse("10:00-17:30")).on(LocalDate.of(2026, 11, 23), "AZ"))
                .isEqualTo(Hours.parse("10:00-17:30"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03", "2026-07-04", "2026-09-07",
        "2026-10-12", "2026-11-11", "2026-11-26", "2026-12-25", "2021-12-31", "2027-07-05", "2022-06-20", "2027-12-24"
    })
    void federal_holidays_and_the_days_on_which_they_are_kept_are_known(LocalDate day) {
        assertThat(FederalHolidays.include(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-27", "2026-01-02", "2026-05-18", "2026-07-06", "2026-12-24", "2026-12-31", "2026-11-19"})
    void other_days_are_no_holidays(LocalDate day) {
        assertThat(FederalHolidays.include(day)).isFalse();
    }

    @Test
    void the_last_half_minute_is_no_time_to_begin() {
        List<Place> tucson = List.of(new Place(ZoneId.of("America/Phoenix"), "AZ"));

        assertThat(PRODUCT.firstOpen(tucson, Instant.parse("2026-11-24T02:59:29Z")))
                .isEqualTo("2026-11-24T02:59:29Z");
        assertThat(PRODUCT.firstOpen(tucson, Instant.parse("2026-11-24T02:59:30Z")))
                .isEqualTo("2026-11-24T16:00:00Z");
    }

    @Test
    void hours_that_begin_in_the_hour_that_is_skipped_begin_after_it() {
        SendingWindow early = new SendingWindow(new Hours(LocalTime.of(2, 30), LocalTime.of(23, 0)));
        Place legalAnyway = new Place(ZoneId.of("America/New_York"), "NY");

        assertThat(early.firstOpen(List.of(legalAnyway), Instant.parse("2026-03-09T05:00:00Z")))
                .isEqualTo("2026-03-09T12:00:00Z");
    }

    private static Hours normal(Hours hours) {
        return hours.isEmpty() ? Hours.NONE : hours;
    }
}
