package com.intellisend.inbox.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LaterTimeTest {

    private static final ZoneId TUCSON = ZoneId.of("America/Phoenix");

    @Test
    void the_usual_times_are_those_of_the_brands_clock() {
        assertThat(LaterTime.choices(Instant.parse("2026-11-25T17:20:30Z"), TUCSON))
                .containsExactly(
                        new LaterTime("In an hour, {0}", Instant.parse("2026-11-25T18:20:00Z"), "2026-11-25T11:20"),
                        new LaterTime("Tomorrow {0}", Instant.parse("2026-11-26T15:05:00Z"), "2026-11-26T08:05"),
                        new LaterTime("Monday {0}", Instant.parse("2026-11-30T15:05:00Z"), "2026-11-30T08:05"));
    }

    @Test
    void on_a_sunday_tomorrow_is_monday_and_stands_once() {
        assertThat(LaterTime.choices(Instant.parse("2026-11-29T17:00:00Z"), TUCSON))
                .hasSize(2);
    }
}
