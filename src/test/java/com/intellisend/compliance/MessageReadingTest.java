package com.intellisend.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.intellisend.compliance.MessageReading.Kind;
import com.intellisend.compliance.MessageReading.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReadingTest {

    private static final Set<Kind> OPT_OUTS =
            Set.of(Kind.OPT_OUT_KEYWORD, Kind.OPT_OUT_PLAIN, Kind.OPT_OUT_MARKETING, Kind.WRONG_NUMBER);

    private static final Map<String, Set<Kind>> MEANT = Map.of(
            "stop", Set.of(Kind.OPT_OUT_KEYWORD, Kind.OPT_OUT_PLAIN),
            "marketing", Set.of(Kind.OPT_OUT_MARKETING),
            "wrong", Set.of(Kind.WRONG_NUMBER),
            "hold", Set.of(Kind.HOLD),
            "ordinary", Set.of(Kind.ORDINARY),
            "help", Set.of(Kind.HELP),
            "start", Set.of(Kind.OPT_IN),
            "again", Set.of(Kind.OPT_IN_REQUEST));

    @Test
    void every_message_of_the_collection_is_read_as_it_is_meant() throws IOException {
        List<String> misread = new ArrayList<>();
        JsonNode vectors =
                new ObjectMapper().readTree(resource("opt-out-messages.json")).get("vectors");
        for (JsonNode vector : vectors) {
            Kind kind = MessageReading.of(vector.get("body").asText(), null).kind();
            String expected = vector.get("expected").asText()
                    + (vector.get("hold_automation_for_review").asBoolean() ? " and held" : "");
            if (!expected.equals(inWordsOfTheCollection(kind))) {
                misread.add(vector.get("body").asText() + " is " + expected + ", read as " + kind);
            }
        }
        assertThat(vectors.size()).isGreaterThan(150);
        assertThat(misread).isEmpty();
    }

    @Test
    void every_message_of_our_own_is_read_as_it_is_meant() throws IOException {
        List<String> misread = new ArrayList<>();
        List<String> lines = resource("messages-of-our-own.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        for (String line : lines) {
            String[] cells = line.split(" \\| ", 2);
            Kind kind = MessageReading.of(cells[1].replace("\\n", "\n"), null).kind();
            if (!MEANT.get(cells[0]).contains(kind)) {
                misread.add(line + " → " + kind);
            }
        }
        assertThat(lines).hasSizeGreaterThan(1_500);
        assertThat(misread).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "STOP, thanks a lot, OPT_OUT_KEYWORD",
        "START, START, OPT_IN",
        "START, empezar ya, OPT_IN",
        "HELP, ?, HELP"
    })
    void what_twilio_has_understood_counts(String type, String body, Kind kind) {
        assertThat(MessageReading.of(body, type).kind()).isEqualTo(kind);
    }

    @Test
    void yes_answers_a_question_and_lifts_nothing_whatever_twilio_makes_of_it() {
        assertThat(MessageReading.of("Yes!", "START")).isEqualTo(new Reading(Kind.ORDINARY));
        assertThat(MessageReading.of("YES", null)).isEqualTo(new Reading(Kind.ORDINARY));
    }

    @Test
    void our_own_stop_outranks_a_start_of_twilios() {
        assertThat(OPT_OUTS).contains(MessageReading.of("start stop", "START").kind());
    }

    @Test
    void a_keyword_is_sure_and_a_request_can_be_undone() {
        assertThat(MessageReading.of("STOP", null).sure()).isTrue();
        assertThat(MessageReading.of("stpo", null).sure()).isFalse();
        assertThat(MessageReading.of("stop texting me", null).sure()).isFalse();
        assertThat(MessageReading.of("take me off your list", null).sure()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\n", "\u200b", "❤️", "...", "\"", "'", "[", "\\", "$1", "(?i)", "\ud83d", "\u0000"})
    void nothing_and_odd_characters_are_ordinary(String body) {
        assertThat(MessageReading.of(body, null).kind()).isEqualTo(Kind.ORDINARY);
    }

    @Test
    void the_longest_text_is_read_in_a_moment() {
        String long1600 = "please don't stop by the the the my my remove me and "
                .repeat(40)
                .substring(0, 1_600);
        long start = System.nanoTime();
        MessageReading.of(long1600, null);
        MessageReading.of("stop ".repeat(320), null);
        MessageReading.of("a ".repeat(800), null);
        MessageReading.of("no no no ".repeat(170), null);
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    }

    private static String inWordsOfTheCollection(Kind kind) {
        return switch (kind) {
            case OPT_OUT_KEYWORD, OPT_OUT_PLAIN, OPT_OUT_MARKETING, WRONG_NUMBER -> "opt_out";
            case OPT_IN, OPT_IN_REQUEST -> "opt_in";
            case HELP -> "help";
            case HOLD -> "ordinary and held";
            case ORDINARY -> "ordinary";
        };
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = MessageReadingTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
