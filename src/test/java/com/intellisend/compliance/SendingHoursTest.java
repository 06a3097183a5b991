package com.intellisend.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.kernel.PhoneNumber;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingHoursTest {

    private static final SendingHours.Day DAY =
            new SendingHours.Day(new SendingWindow(null), ZoneId.of("America/Phoenix"));

    @ParameterizedTest
    @CsvSource({
        // Tucson keeps its clock all year, New York and Denver do not.
        "+15205550134, , , 2026-07-01T10:00, 2026-07-01T17:00:00Z",
        "+15205550134, , , 2026-12-01T10:00, 2026-12-01T17:00:00Z",
        "+12125550134, , , 2026-07-01T10:00, 2026-07-01T14:00:00Z",
        "+12125550134, , , 2026-12-01T10:00, 2026-12-01T15:00:00Z",
        "+13035550134, , , 2026-07-01T10:00, 2026-07-01T16:00:00Z",
        // Their own zone, then their address, count more than the area code; when both are possible, the later one.
        "+15205550134, America/Denver, , 2026-07-01T10:00, 2026-07-01T16:00:00Z",
        "+15205550134, , NY, 2026-07-01T10:00, 2026-07-01T17:00:00Z",
        // A number that may be anywhere: when it is ten in Los Angeles.
        "+18005550134, , , 2026-07-01T10:00, 2026-07-01T17:00:00Z",
        "+18005550134, , , 2026-12-01T10:00, 2026-12-01T18:00:00Z"
    })
    void a_time_comes_when_their_clock_shows_it(
            String phone, @Nullable String zone, @Nullable String state, LocalDateTime time, Instant instant) {
        assertThat(DAY.onTheirClock(whom(phone, zone, state), time)).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T01:30, 2026-11-01T06:30:00Z",
        "2026-10-31T10:00, 2026-10-31T14:00:00Z",
        "2026-11-01T10:00, 2026-11-01T15:00:00Z",
        "2027-03-14T02:30, 2027-03-14T07:30:00Z",
        "2027-03-14T10:00, 2027-03-14T14:00:00Z"
    })
    void on_the_nights_in_which_clocks_change_it_is_certainly_that_late(LocalDateTime time, Instant instant) {
        assertThat(DAY.onTheirClock(whom("+12125550134", null, null), time)).isEqualTo(instant);
    }

    @Test
    void the_navajo_nation_may_keep_either_clock_so_the_later_counts() {
        Recipient navajo = whom("+19285550134", null, "AZ").at("86515");
        assertThat(DAY.onTheirClock(navajo, LocalDateTime.parse("2026-07-01T10:00")))
                .isEqualTo("2026-07-01T17:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01T10:00, 2026-07-01T14:00:00Z", "2026-12-01T10:00, 2026-12-01T14:00:00Z"})
    void the_first_clock_of_the_country_is_that_of_puerto_rico(LocalDateTime time, Instant instant) {
        assertThat(DAY.firstOnAnyClock(time)).isEqualTo(instant);
    }

    @Test
    void a_brand_further_east_is_the_first_itself() {
        SendingHours.Day london = new SendingHours.Day(new SendingWindow(null), ZoneId.of("Europe/London"));
        assertThat(london.firstOnAnyClock(LocalDateTime.parse("2026-07-01T10:00")))
                .isEqualTo("2026-07-01T09:00:00Z");
    }

    private static Recipient whom(String phone, @Nullable String zone, @Nullable String state) {
        return new Recipient(new PhoneNumber(phone), zone == null ? null : ZoneId.of(zone), state, true, false, null);
    }
}
