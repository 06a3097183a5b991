package com.intellisend.simulator.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.simulator.TwilioRefusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TwilioDatesTest {

    @Test
    void a_day_is_that_day_in_gmt() {
        assertThat(TwilioDates.of("2026-11-27", "", ""))
                .isEqualTo(
                        new TwilioDates(Instant.parse("2026-11-27T00:00:00Z"), Instant.parse("2026-11-28T00:00:00Z")));
    }

    @Test
    void since_and_until_include_their_days() {
        assertThat(TwilioDates.of("", "2026-11-27", "2026-11-28"))
                .isEqualTo(
                        new TwilioDates(Instant.parse("2026-11-27T00:00:00Z"), Instant.parse("2026-11-29T00:00:00Z")));
    }

    @Test
    void a_moment_may_have_a_zone_or_a_blank() {
        assertThat(TwilioDates.of("", "2019-06-11 22:05:25.000", "").from())
                .isEqualTo(Instant.parse("2019-06-11T22:05:25Z"));
        assertThat(TwilioDates.of("", "2019-06-11T22:05:25-07:00", "").from())
                .isEqualTo(Instant.parse("2019-06-12T05:05:25Z"));
    }

    @Test
    void what_is_no_date_is_refused() {
        assertThatThrownBy(() -> TwilioDates.of("yesterday", "", "")).isInstanceOf(TwilioRefusal.class);
    }
}
