package com.intellisend.inbox.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.messaging.Messages;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StoryLineTest {

    private static final Instant NINE = Instant.parse("2026-11-24T16:00:00Z");

    @Test
    void a_text_that_waits_says_why_and_until_when() {
        StoryLine line = line("pending", "quiet_hours", null, "waits until 2026-11-24T16:00:00Z");

        assertThat(line.words()).isEqualTo("It is quiet hours where they are.");
        assertThat(line.untilWords()).isEqualTo("It waits until");
        assertThat(line.until()).isEqualTo(NINE);
    }

    @Test
    void a_text_that_passed_the_gate_says_how_long_the_window_is_open() {
        StoryLine line = line("claimed", "gate open", null, "until 2026-11-24T16:00:00Z");

        assertThat(line.words()).isEqualTo("Every check was passed; taken out of the line to be handed over.");
        assertThat(line.untilWords()).isEqualTo("The window is open until");
        assertThat(line.until()).isEqualTo(NINE);
    }

    @Test
    void a_refusal_has_the_carrier_s_words_and_code() {
        assertThat(line("failed", "refused by carrier", 21614, "x").words())
                .isEqualTo("Twilio refused it. This number cannot receive texts; it is probably a landline. (21614)");
    }

    @Test
    void a_report_is_told_with_what_it_says() {
        assertThat(line("sent", "callback", null, "SM123").words()).isEqualTo("Twilio reports. SM123");
    }

    @Test
    void a_second_chance_is_explained() {
        assertThat(line("pending", "offered again: 30003", null, null).words())
                .isEqualTo("It did not arrive, for a reason that passes: back in line, to be offered once more.");
    }

    @Test
    void what_nobody_has_put_into_words_is_told_as_it_is() {
        assertThat(line("pending", "refused for now: 20429", null, null).words())
                .isEqualTo("Refused for now: 20429.");
    }

    private static StoryLine line(String status, String cause, Integer code, String detail) {
        return StoryLine.of(new Messages.Event(status, cause, code, detail, NINE));
    }
}
