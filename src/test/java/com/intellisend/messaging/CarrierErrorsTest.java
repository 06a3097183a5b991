package com.intellisend.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.messaging.CarrierError.Action;
import com.intellisend.messaging.CarrierError.Kind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CarrierErrorsTest {

    /** Each code that is known of Twilio, its class, and what must follow from it. */
    static final List<CodeOfTheTests> CODES = CodeOfTheTests.numbered();

    private static final Set<Action> NUMBER_IS_GIVEN_UP =
            EnumSet.of(Action.UNREACHABLE, Action.UNREACHABLE_AT_LAST, Action.BLOCKED, Action.SUPPRESS);

    private static final Map<String, Kind> KINDS = Map.of(
            "permanent", Kind.PERMANENT,
            "permanent-config", Kind.CONFIGURATION,
            "retryable-next-day", Kind.NEXT_DAY,
            "info", Kind.INFORMATION);

    @ParameterizedTest
    @FieldSource("CODES")
    void every_code_is_of_the_kind_that_its_class_says(CodeOfTheTests code) {
        CarrierError error = CarrierErrors.of(code.number());

        assertThat(error.kind()).isEqualTo(KINDS.getOrDefault(code.klass(), Kind.RETRYABLE));
        assertThat(error.words()).endsWith(".");
    }

    @ParameterizedTest
    @FieldSource("CODES")
    void what_is_done_is_done_to_whom_it_concerns(CodeOfTheTests code) {
        Action action = CarrierErrors.of(code.number()).action();

        switch (code.klass()) {
            case "permanent" ->
                assertThat(NUMBER_IS_GIVEN_UP.contains(action))
                        .isEqualTo(code.scope().startsWith("recipient")
                                && !code.scope().endsWith("country"));
            case "permanent-config" ->
                assertThat(action)
                        .isEqualTo("stopped".equals(code.sender()) ? Action.STOP_SENDER : Action.STOP_ACCOUNT);
            case "retryable-next-day" -> assertThat(action).isEqualTo(Action.NEXT_DAY);
            case "info" -> assertThat(action).isEqualTo(Action.NOTE);
            default ->
                assertThat(action)
                        .isIn(
                                Action.RETRY,
                                Action.RETRY_ONCE,
                                Action.REST_SENDER,
                                Action.SLOW_DOWN,
                                Action.FAIL,
                                Action.UNREACHABLE_AT_LAST);
        }
    }

    @ParameterizedTest
    @FieldSource("CODES")
    void only_what_certainly_has_not_arrived_and_will_pass_is_offered_again(CodeOfTheTests code) {
        CarrierError error = CarrierErrors.of(code.number());

        if (code.isReported()) {
            assertThat(error.again()).isEqualTo(code.offeredAgainAfter());
        }
        if (error.kind() == Kind.PERMANENT) {
            assertThat(error.again()).isNull();
        }
    }

    @Test
    void nothing_is_listed_of_which_the_tests_know_nothing() {
        for (Action action : Action.values()) {
            assertThat(CarrierErrors.with(action))
                    .isSubsetOf(CODES.stream().map(CodeOfTheTests::number).toList());
        }
    }

    @Test
    void an_unknown_code_fails_this_text_is_never_offered_again_and_staff_are_told() {
        CarrierError unknown = CarrierErrors.of(39999);

        assertThat(unknown.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(unknown.action()).isEqualTo(Action.NOTE);
        assertThat(unknown.again()).isNull();
        assertThat(unknown.words()).contains("39999");
    }

    @Test
    void a_refusal_without_a_code_has_words_too() {
        assertThat(CarrierErrors.of(null).words()).isEqualTo("Twilio refused the text without saying why.");
    }

    @Test
    void a_phone_that_was_off_gets_hours_and_a_used_up_day_none() {
        assertThat(CarrierErrors.of(30003).again()).isEqualTo(Duration.ofHours(4));
        assertThat(CarrierErrors.of(30023).again()).isEqualTo(Duration.ZERO);
    }
}
