package com.intellisend.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.messaging.CarrierError.Action;
import com.intellisend.messaging.CarrierError.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "21610, SUPPRESS",
        "21211, UNREACHABLE",
        "21614, UNREACHABLE",
        "30005, UNREACHABLE",
        "30006, UNREACHABLE",
        "21606, STOP_SENDER",
        "30034, STOP_SENDER",
        "20003, STOP_ACCOUNT",
        "30002, STOP_ACCOUNT",
        "20429, RETRY",
        "63038, NEXT_DAY",
        "30007, FAIL"
    })
    void a_known_code_says_what_to_do(int code, Action action) {
        assertThat(CarrierErrors.of(code).action()).isEqualTo(action);
        assertThat(CarrierErrors.of(code).words()).endsWith(".");
    }

    @Test
    void an_unknown_code_fails_this_text_and_nothing_more() {
        CarrierError unknown = CarrierErrors.of(39999);

        assertThat(unknown.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(unknown.action()).isEqualTo(Action.FAIL);
        assertThat(unknown.words()).contains("39999");
    }

    @Test
    void a_refusal_without_a_code_has_words_too() {
        assertThat(CarrierErrors.of(null).words()).isEqualTo("Twilio refused the text without saying why.");
    }

    @ParameterizedTest
    @ValueSource(ints = {30001, 30003, 30008, 30017, 30036, 30410})
    void what_fails_after_the_carrier_took_it_is_never_sent_again_by_itself(int code) {
        assertThat(CarrierErrors.of(code).action()).isEqualTo(Action.FAIL);
    }
}
