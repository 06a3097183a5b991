package com.intellisend.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {

    private static final Instant NOON = Instant.parse("2026-11-23T19:00:00Z");

    @ParameterizedTest
    @ValueSource(doubles = {5, 50, 200})
    void the_pace_holds_over_a_minute_whatever_the_size_of_the_texts(double perSecond) {
        Random sizes = new Random(7);
        Pace pace = new Pace(0, NOON, perSecond);
        int sent = 0;
        for (int millis = 0; millis <= 60_000; millis += 50) {
            pace = pace.at(NOON.plusMillis(millis));
            while (pace.allows(Lane.CAMPAIGNS) > 0) {
                int segments = 1 + sizes.nextInt(3);
                pace = pace.paid(segments);
                sent += segments;
            }
        }

        assertThat((double) sent / (perSecond * 60)).isCloseTo(1, within(0.02));
    }

    @Test
    void what_was_not_used_does_not_pile_up_for_a_burst() {
        Pace rested = new Pace(0, NOON, 200).at(NOON.plusSeconds(3600));

        assertThat(rested.allows(Lane.CAMPAIGNS)).isEqualTo(200);
    }

    @Test
    void a_claim_that_comes_late_loses_nothing() {
        Pace late = new Pace(0, NOON, 5).at(NOON.plusMillis(900)).paid(4).at(NOON.plusMillis(1800));

        assertThat(late.tokens()).isCloseTo(5, within(0.001));
    }

    @Test
    void a_slow_sender_still_sends_a_whole_text() {
        Pace slow = new Pace(0, NOON, 0.1).at(NOON.plusSeconds(60));

        assertThat(slow.allows(Lane.CAMPAIGNS)).isEqualTo(1);
    }

    @Test
    void a_reply_goes_ahead_while_campaigns_owe() {
        Pace owing = new Pace(-3, NOON, 10);

        assertThat(owing.allows(Lane.CAMPAIGNS)).isZero();
        assertThat(owing.allows(Lane.REPLIES)).isPositive();
    }

    @Test
    void a_clock_that_steps_back_gives_nothing_away() {
        Pace pace = new Pace(-1, NOON, 10).at(NOON.minusSeconds(5));

        assertThat(pace.tokens()).isEqualTo(-1);
        assertThat(pace.refilledAt()).isEqualTo(NOON);
    }
}
