package com.intellisend.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void each_pause_is_twice_the_one_before() {
        assertThat(Backoff.after(1, 0.5)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Backoff.after(2, 0.5)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Backoff.after(5, 0.5)).isEqualTo(Duration.ofSeconds(16));
    }

    @Test
    void no_pause_is_longer_than_five_minutes_and_a_fifth() {
        assertThat(Backoff.after(1000, 1)).isEqualTo(Duration.ofMinutes(6));
    }

    @Test
    void the_dice_spread_the_texts_over_two_fifths_of_the_pause() {
        assertThat(Backoff.after(1, 0)).isEqualTo(Duration.ofMillis(800));
        assertThat(Backoff.after(1, 1)).isEqualTo(Duration.ofMillis(1200));
    }
}
