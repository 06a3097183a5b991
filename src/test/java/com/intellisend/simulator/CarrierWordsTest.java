package com.intellisend.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"STOP", "stop", " Stop ", "StopAll", "UNSUBSCRIBE", "cancel", "END", "quit", "REVOKE", "optout"})
    void the_carrier_blocks_on_a_single_word(String body) {
        assertThat(CarrierWords.in(body)).contains(CarrierWords.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP PLEASE", "stop.", "OPT OUT", "don't stop", "", "stop by at 3", "STOP STOPALL"})
    void the_carrier_understands_nothing_but_a_single_word(String body) {
        assertThat(CarrierWords.in(body)).isEmpty();
    }

    @Test
    void yes_is_a_start_and_info_is_a_help() {
        assertThat(CarrierWords.in("yes")).contains(CarrierWords.START);
        assertThat(CarrierWords.in("info")).contains(CarrierWords.HELP);
    }
}
