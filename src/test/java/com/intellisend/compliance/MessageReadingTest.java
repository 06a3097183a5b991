package com.intellisend.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.intellisend.compliance.KnownMessages.Known;
import com.intellisend.compliance.MessageReading.Kind;
import com.intellisend.compliance.MessageReading.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReadingTest {

    private static final Set<Kind> OPT_OUTS =
            Set.of(Kind.OPT_OUT_KEYWORD, Kind.OPT_OUT_PLAIN, Kind.OPT_OUT_MARKETING, Kind.WRONG_NUMBER);

    private static final Map<Kind, Kind> SAME = Map.of(Kind.OPT_OUT_KEYWORD, Kind.OPT_OUT_PLAIN);

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
    void what_it_has_learned_it_knows() {
        List<Known> known = KnownMessages.asWritten();
        Marks marks = Marks.of(known);

        assertThat(known).hasSizeGreaterThan(5_000);
        assertThat(marks.missed).as("opt-outs that would be ignored").hasSizeLessThanOrEqualTo(2);
        assertThat(marks.falsely).as("ordinary messages that would suppress").hasSizeLessThanOrEqualTo(5);
        assertThat(marks.misread).hasSizeLessThan(known.size() / 100);
    }

    @ParameterizedTest
    @CsvSource({"messages-never-learned.txt, 5", "everyday-messages.txt, 15"})
    void what_it_has_never_seen_it_understands(String collection, int misread) throws IOException {
        List<Known> unseen = resource(collection)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(KnownMessages::known)
                .toList();
        Marks marks = Marks.of(unseen);

        assertThat(unseen).hasSizeGreaterThan(250);
        assertThat(marks.missed).isEmpty();
        assertThat(marks.falsely).isEmpty();
        assertThat(marks.misread).hasSizeLessThanOrEqualTo(misread);
    }

    /** What was learned in one half is put to the test in the other, without the help of the rules. */
    @Test
    void half_of_what_is_known_explains_most_of_the_other_half() {
        List<Known> known = KnownMessages.asWritten();
        SecondOpinion opinion = new SecondOpinion(everyOther(known, 0).stream()
                .filter(MessageReadingTest::isWeighed)
                .toList());
        List<Known> others = everyOther(known, 1).stream()
                .filter(MessageReadingTest::isWeighed)
                .toList();

        long right = others.stream()
                .filter(message -> mostLikely(opinion, message) == message.kind())
                .count();

        assertThat((double) right / others.size()).isGreaterThan(0.85);
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

    private static List<Known> everyOther(List<Known> known, int first) {
        return IntStream.iterate(first, i -> i < known.size(), i -> i + 2)
                .mapToObj(known::get)
                .toList();
    }

    private static boolean isWeighed(Known message) {
        return OPT_OUTS.contains(message.kind()) || message.kind() == Kind.ORDINARY || message.kind() == Kind.HOLD;
    }

    private static Kind mostLikely(SecondOpinion opinion, Known message) {
        return opinion.of(PlainText.of(message.words())).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** What was misread, and which of it matters most. */
    private record Marks(List<String> misread, List<String> missed, List<String> falsely) {

        static Marks of(List<Known> messages) {
            Marks marks = new Marks(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (Known message : messages) {
                Kind kind = MessageReading.of(message.words(), null).kind();
                if (!SAME.getOrDefault(kind, kind).equals(message.kind())) {
                    String line = message.words() + " is " + message.kind() + ", read as " + kind;
                    marks.misread.add(line);
                    if (OPT_OUTS.contains(message.kind()) && !OPT_OUTS.contains(kind) && kind != Kind.HOLD) {
                        marks.missed.add(line);
                    }
                    if (!OPT_OUTS.contains(message.kind()) && OPT_OUTS.contains(kind)) {
                        marks.falsely.add(line);
                    }
                }
            }
            return marks;
        }
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
