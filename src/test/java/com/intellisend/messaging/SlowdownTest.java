package com.intellisend.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SlowdownTest {

    private static final Instant NOON = Instant.parse("2026-11-23T19:00:00Z");

    @Test
    void a_complaint_halves_the_pace_and_a_burst_of_them_is_one_complaint() {
        Slowdown once = Slowdown.NONE.once(NOON);
        Slowdown burst = once.once(NOON.plusSeconds(1)).once(NOON.plusSeconds(30));

        assertThat(once.share(NOON)).isEqualTo(0.5);
        assertThat(burst).isEqualTo(once);
    }

    @Test
    void more_complaints_slow_it_down_further_but_never_to_nothing() {
        Slowdown slow = Slowdown.NONE;
        Instant now = NOON;
        for (int complaint = 0; complaint < 10; complaint++) {
            now = now.plus(Duration.ofMinutes(2));
            slow = slow.once(now);
        }

        assertThat(slow.share(now)).isEqualTo(0.125);
    }

    @Test
    void without_complaints_it_recovers_step_by_step() {
        Slowdown slow = Slowdown.NONE.once(NOON).once(NOON.plus(Duration.ofMinutes(2)));

        assertThat(slow.share(NOON.plus(Duration.ofMinutes(3)))).isEqualTo(0.25);
        assertThat(slow.share(NOON.plus(Duration.ofMinutes(18)))).isEqualTo(0.5);
        assertThat(slow.share(NOON.plus(Duration.ofMinutes(33)))).isEqualTo(1.0);
    }
}
