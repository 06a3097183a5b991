package com.intellisend.platform.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The phrases of one language by their English ones, as translators keep them: a gettext file ({@code es.po}). */
final class Phrasebook {

    private static final Pattern ENTRY = Pattern.compile("(?m)^msgid \"(.+)\"\\R^msgstr \"(.+)\"$");

    static final Phrasebook SPANISH = read("es.po");

    private final Map<String, String> phrases;

    private Phrasebook(Map<String, String> phrases) {
        this.phrases = phrases;
    }

    static Phrasebook read(String file) {
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
