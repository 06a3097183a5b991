package com.intellisend.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SmsTextTest {

    static Stream<Arguments> vectors() throws IOException {
        JsonNode all = new ObjectMapper().readTree(SmsTextTest.class.getResource("sms-segments.json"));
        return StreamSupport.stream(all.get("vectors").spliterator(), false)
                .map(vector -> Arguments.of(vector.get("description").asText(), vector));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void a_text_is_counted_as_the_carrier_counts_it(String description, JsonNode vector) {
        String sent = vector.path("smart_encoding").asBoolean()
                ? vector.get("effective_message").asText()
                : vector.get("message").asText();

        SmsText text = SmsText.of(sent);

        assertThat(text.encoding().label())
                .isEqualTo(vector.get("expected_encoding").asText());
        int expected = vector.get("expected_segments").asInt();
        if (vector.get("agrees_with_code_unit_split").asBoolean()) {
            assertThat(text.segments()).isEqualTo(expected);
        } else {
            assertThat(text.segments()).isBetween(expected - 1, expected + 1);
        }
    }

    @Test
    void the_first_character_that_makes_a_text_dearer_is_named() {
        SmsText text = SmsText.of("Don’t wait: María’s monsoon special");

        assertThat(text.forcing()).hasValueSatisfying(character -> {
            assertThat(character.index()).isEqualTo(3);
            assertThat(character.text()).isEqualTo("’");
            assertThat(character.name()).isEqualTo("right single quotation mark");
        });
    }

    @Test
    void an_emoji_is_named_whole() {
        assertThat(SmsText.of("Hi 🌵").forcing()).hasValueSatisfying(character -> {
            assertThat(character.text()).isEqualTo("🌵");
            assertThat(character.name()).isEqualTo("cactus");
        });
    }

    @Test
    void plain_words_force_nothing() {
        assertThat(SmsText.of("mañana, José: 20% off {today} [only] €5").forcing())
                .isEmpty();
    }

    @Test
    void a_text_of_1600_characters_passes_and_one_more_is_too_long() {
        assertThat(SmsText.of("a".repeat(1600)).tooLong()).isFalse();
        assertThat(SmsText.of("a".repeat(1601)).tooLong()).isTrue();
    }

    @Test
    void even_an_empty_text_is_billed_as_one_segment() {
        assertThat(SmsText.of("").segments()).isEqualTo(1);
    }
}
