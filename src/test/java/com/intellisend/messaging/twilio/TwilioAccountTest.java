package com.intellisend.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioAccountTest {

    @Test
    void without_an_account_the_simulator_carries_and_nobody_is_reached() {
        TwilioAccount none = account("", "", "");

        assertThat(none.isSimulated()).isTrue();
        assertThat(none.isHarmless()).isTrue();
        assertThat(none.missing()).isEmpty();
    }

    @Test
    void half_an_account_names_what_is_missing() {
        assertThat(account("AC1", "", "").missing()).contains("TWILIO_AUTH_TOKEN");
        assertThat(account(" ", "secret", "").missing()).contains("TWILIO_ACCOUNT_SID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9/x", "http://[::1]:9", "http://localhost:80/"})
    void a_twilio_on_this_machine_reaches_nobody(String url) {
        assertThat(account("AC1", "secret", url).isHarmless()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://api.twilio.com", "https://192.0.2.1", "not a url", "mailto:nobody"})
    void any_other_account_reaches_people(String url) {
        assertThat(account("AC1", "secret", url).isHarmless()).isFalse();
    }

    private static TwilioAccount account(String sid, String token, String apiBase) {
        return new TwilioAccount(
                Optional.of(sid),
                Optional.of(token),
                Optional.empty(),
                Optional.of(apiBase),
                Optional.empty(),
                "127.0.0.1",
                9080);
    }
}
