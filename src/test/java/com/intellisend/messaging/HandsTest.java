package com.intellisend.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HandsTest {

    private final Hands hands = new Hands(Lane.CAMPAIGNS, 4);

    @Test
    void only_one_starts_working() {
        assertThat(hands.wake()).isTrue();
        assertThat(hands.wake()).isFalse();
    }

    @Test
    void whoever_is_woken_during_the_last_round_goes_on() {
        hands.wake();
        hands.goOn();
        hands.wake();

        assertThat(hands.rest()).isTrue();
        hands.goOn();
        assertThat(hands.rest()).isFalse();
        assertThat(hands.wake()).isTrue();
    }

    @Test
    void no_more_texts_are_on_their_way_than_there_are_hands() {
        assertThat(hands.take()).isEqualTo(4);
        assertThat(hands.take()).isZero();
        hands.giveBack(1);
        assertThat(hands.take()).isEqualTo(1);
    }
}
