package com.intellisend.tenancy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.kernel.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> HERS = List.of("marisol@roofing-tucson.example", "marisol", "Marisol Vega");

    @ParameterizedTest
    @ValueSource(strings = {"desert-rain-demo", "vier Zwerge tanzen", "çok güzel bir gün", "aB3$aB3$xY9!"})
    void a_long_one_of_any_characters_is_taken(String password) {
        assertThatCode(() -> PasswordRules.check(password, HERS)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short-one",
                "aaaaaaaaaaaaaaaa",
                "123412341234",
                "password1234",
                "Password2026!",
                "qwertyuiop123",
                "intellisend2026",
                "999welcome999",
                "abc123abc123",
                "marisol-2026-x",
                "Marisol Vega"
            })
    void a_short_or_guessable_one_is_refused(String password) {
        assertThatThrownBy(() -> PasswordRules.check(password, HERS)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void two_hundred_characters_are_the_most() {
        String phrase = "rain on the roof ".repeat(11);
        assertThatCode(() -> PasswordRules.check(phrase, HERS)).doesNotThrowAnyException();
        assertThatThrownBy(() -> PasswordRules.check(phrase + phrase, HERS)).isInstanceOf(InvalidInput.class);
    }
}
