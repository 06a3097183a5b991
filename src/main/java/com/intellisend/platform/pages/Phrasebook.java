package com.intellisend.platform.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The phrases of one language by their English ones, as translators keep them: a gettext file ({@code es.po}). */
final class Phrasebook {

    private static final Pattern ENTRY = Pattern.compile("(?m)^msgid \"(.+)\"\\R^msgstr \"(.+)\"$");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** With fewer letters of its own a phrase with places would be found in sentences that say something else. */
    private static final int LETTERS_OF_A_SENTENCE = 6;

    static final Phrasebook SPANISH = open("es.po");

    private final Map<String, String> phrases;
    private final List<Sentence> sentences;

    private Phrasebook(Map<String, String> phrases) {
        this.phrases = phrases;
        this.sentences = phrases.entrySet().stream()
                .filter(phrase -> letters(phrase.getKey()) >= LETTERS_OF_A_SENTENCE
                        && PLACE.matcher(phrase.getKey()).find())
                .sorted(Comparator.comparingInt(phrase -> -letters(phrase.getKey())))
                .map(phrase -> Sentence.of(phrase.getKey(), phrase.getValue()))
                .toList();
    }

    /** A phrase with places, as it is found again when somebody has filled them. */
    private record Sentence(Pattern filled, List<Integer> places, String translation) {

        static Sentence of(String english, String translation) {
            List<Integer> places = PLACE.matcher(english)
                    .results()
                    .map(place -> Integer.valueOf(place.group(1)))
                    .toList();
            String literal =
                    PLACE.splitAsStream(english + "\n").map(Pattern::quote).collect(Collectors.joining("(.+?)"));
            return new Sentence(Pattern.compile(literal.replace("\n", ""), Pattern.DOTALL), places, translation);
        }
    }

    static Phrasebook open(String file) {
        try (InputStream written =
                Objects.requireNonNull(Phrasebook.class.getResourceAsStream(file), "there is no " + file)) {
            String text = new String(written.readAllBytes(), StandardCharsets.UTF_8);
            return new Phrasebook(ENTRY.matcher(text)
                    .results()
                    .collect(Collectors.toUnmodifiableMap(
                            entry -> unescaped(entry, 1), entry -> unescaped(entry, 2), Phrasebook::refuseSecond)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The phrase in this language, or as it is when nobody has translated it. */
    String of(String english) {
        return phrases.getOrDefault(english, english);
    }

    /**
     * A sentence that was made elsewhere in English, with its values already in their places: the most telling phrase that
     * it fits says it, and the values are read in turn. What fits none stays as it is.
     */
    String read(String written) {
        String exact = phrases.get(written);
        if (exact != null) {
            return exact;
        }
        for (Sentence sentence : sentences) {
            Matcher values = sentence.filled().matcher(written);
            if (values.matches()) {
                String said = sentence.translation();
                for (int i = 0; i < sentence.places().size(); i++) {
                    said = said.replace("{" + sentence.places().get(i) + "}", read(values.group(i + 1)));
                }
                return said;
            }
        }
        return written;
    }

    private static int letters(String phrase) {
        return (int) PLACE.matcher(phrase)
                .replaceAll("")
                .codePoints()
                .filter(Character::isLetter)
                .count();
    }

    Map<String, String> phrases() {
        return phrases;
    }

    private static String unescaped(MatchResult entry, int group) {
        return entry.group(group).replace("\\\"", "\"").replace("\\n", "\n").replace("\\\\", "\\");
    }

    private static String refuseSecond(String first, String second) {
        throw new IllegalStateException("translated twice: “" + first + "” and “" + second + "”");
    }
}
