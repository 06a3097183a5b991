package com.intellisend.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.messaging.CarrierError.Action;
import com.intellisend.messaging.CarrierError.Kind;
import java.time.Duration;
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
        "21619, RETRY_ONCE",
        "21611, REST_SENDER",
        "30001, REST_SENDER",
        "30022, SLOW_DOWN",
        "30003, UNREACHABLE_AT_LAST",
        "30008, UNREACHABLE_AT_LAST",
        "30640, BLOCKED",
        "30025, NOTE",
        "30023, NEXT_DAY",
        "30027, NEXT_DAY",
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
    @ValueSource(ints = {30007, 30008, 30410, 30004, 30005, 30006, 30010, 30019, 30640, 21610})
    void what_may_have_arrived_or_never_will_is_not_offered_again(int code) {
        assertThat(CarrierErrors.of(code).again()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"30003,PT4H", "30017,PT1H", "30022,PT10M", "30023,PT0S", "30036,PT0S", "30610,PT12H"})
    void what_the_carrier_says_has_not_arrived_may_be_offered_once_more(int code, Duration after) {
        assertThat(CarrierErrors.of(code).again()).isEqualTo(after);
    }
}
