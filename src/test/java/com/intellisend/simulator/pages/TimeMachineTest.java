package com.intellisend.simulator.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeMachineTest {

    @Test
    void the_next_nine_in_tucson_is_today_while_it_is_still_night() {
        assertThat(TimeMachine.nextOpening(Instant.parse("2026-11-27T15:59:59Z")))
                .isEqualTo(Instant.parse("2026-11-27T16:00:00Z"));
    }

    @Test
    void at_nine_the_next_nine_is_tomorrow() {
        assertThat(TimeMachine.nextOpening(Instant.parse("2026-11-27T16:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-28T16:00:00Z"));
    }

    @Test
    void how_far_ahead_is_said_in_words_and_not_at_all_when_it_is_nothing() {
        assertThat(TimeMachine.ahead(Duration.ofSeconds(2))).isEmpty();
        assertThat(TimeMachine.ahead(Duration.ofMinutes(61))).isEqualTo("1 h 1 min ahead of your computer");
        assertThat(TimeMachine.ahead(Duration.ofDays(2))).isEqualTo("2 days ahead of your computer");
    }
}
