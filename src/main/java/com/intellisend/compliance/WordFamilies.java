package com.intellisend.compliance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that mean much the same, from {@code word-families.txt} and the words of {@code stop-language.txt}. */
final class WordFamilies {

    private static final Map<String, List<String>> SECTIONS = Sections.of("word-families.txt");
    private static final Map<String, String> ALIASES = words("alias")
            .map(pair -> pair.split("="))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].replace('_', ' ')));
    private static final Map<String, String> FAMILIES = families();

    private WordFamilies() {}

    /** {@code pls dont txt} is {@code please do not text}. */
    static String writtenOut(String text) {
        return Arrays.stream(text.split(" "))
                .map(word -> word.matches("[0-9]+") ? "#" : ALIASES.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    /** The family of a word, or its stem when it belongs to none. */
    static String of(String word) {
        return FAMILIES.getOrDefault(word, stem(word));
    }

    private static String stem(String word) {
        return word.length() > 6 ? word.substring(0, 5) + "~" : word.length() > 4 ? word.substring(0, 4) + "~" : word;
    }

    private static Map<String, String> families() {
        Map<String, String> families = new HashMap<>();
        words("order")
                .forEach(family -> Stream.concat(words(family), StopLanguage.words("words " + family).stream())
                        .forEach(word -> families.putIfAbsent(word, "{" + family + "}")));
        return families;
    }

    private static Stream<String> words(String section) {
        return SECTIONS.getOrDefault(section, List.of()).stream().flatMap(line -> Arrays.stream(line.split(" ")));
    }
}
