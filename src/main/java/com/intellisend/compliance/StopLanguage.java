package com.intellisend.compliance;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words and phrases of {@code stop-language.txt}, made ready to be looked for; that file explains its notation. */
final class StopLanguage {

    private static final Map<String, List<String>> SECTIONS = Sections.of("stop-language.txt");
    private static final Set<String> KEYWORDS = words("keyword");
    private static final Set<String> KEYWORDS_ALONE = words("keyword alone");
    private static final Set<String> SPELLING = words("spelling");
    private static final Set<String> NO_TYPO = words("no typo");
    private static final Set<String> NEAR = words("near");
    private static final Set<String> START = words("start");
    private static final Set<String> START_REQUEST = words("start request");
    private static final Set<String> HELP = words("help");

    /** What was found for a word before: most texts are made of the same few thousand, and comparing is slow. */
    private static final Map<String, String> MEANT = new ConcurrentHashMap<>();

    private static final int MOST_WORDS = 10_000;
    private static final int LONGEST_WORD = 20;

    static final Pattern ECHO = pattern("echo");
    static final Pattern EXPLAINED = Pattern.compile(bounded(expanded("explained", false)));
    static final Pattern DOUBT = pattern("doubt");
    static final Pattern WRONG_NUMBER = pattern("wrong number");
    static final Pattern KEEPS = pattern("keeps");
    static final Pattern SELLS = pattern("sells");
    static final Pattern OPT_OUT = pattern("opt out");
    static final Pattern NOT_INTERESTED = pattern("not interested");
    static final Pattern OPT_IN = pattern("opt in");

    /** A keyword in a sentence or part of one, with nothing but politeness beside it. */
    static final Pattern BARE = Pattern.compile(bounded(notation("^(?:{pre} )*", true)
            + either(KEYWORDS)
            + notation("( ({post}|[0-9]+|", true)
            + either(KEYWORDS)
            + notation("))*$", true)));

    /** A weaker keyword that is all there is. */
    static final Pattern ALONE = Pattern.compile(notation("^(?:{polite} )*", false) + either(KEYWORDS_ALONE)
            + notation("( {post}| ", false) + either(KEYWORDS_ALONE) + notation("| ", false) + either(KEYWORDS) + ")*");

    /** Nothing but politeness, or nothing at all. */
    static final Pattern POLITENESS = Pattern.compile(notation("(?: ?{polite})*", false));

    /** STOP at the beginning of a short sentence about nothing else. */
    static final Pattern LEADING = Pattern.compile(
            bounded(notation("^(?:{pre} )*stop( (?!({object}|{service}|{time}) ?)[a-z0-9]+){1,4}$", true)
                    .replace(" ?)[a-z", "(?![^ ]))[a-z")));

    private StopLanguage() {}

    static boolean isKeyword(String text) {
        return KEYWORDS.contains(text) || KEYWORDS_ALONE.contains(text);
    }

    static boolean isStart(String text) {
        return START.contains(text);
    }

    static boolean isStartRequest(String text) {
        return START_REQUEST.contains(text);
    }

    static boolean isHelp(String text) {
        return HELP.contains(text);
    }

    /** A real word that is one key from STOP. */
    static boolean isNear(String text) {
        return NEAR.contains(text);
    }

    /** One word that is no word, and one key from a keyword. */
    static boolean isMistypedKeyword(String word) {
        if (word.contains(" ") || NEAR.contains(word)) {
            return false;
        }
        return TypingError.between(word, "stop")
                || (!NO_TYPO.contains(word)
                        && (TypingError.between(word, "quit")
                                || SPELLING.stream()
                                        .anyMatch(meant -> isKeyword(meant) && TypingError.between(word, meant))
                                || TypingError.within(2, word, "unsubscribe")));
    }

    /** The same text with our own words spelled right. */
    static String spelledRight(String text) {
        return Arrays.stream(text.split(" ")).map(StopLanguage::meant).collect(Collectors.joining(" "));
    }

    private static String meant(String word) {
        String known = MEANT.get(word);
        if (known == null) {
            known = compared(word);
            if (word.length() <= LONGEST_WORD && MEANT.size() < MOST_WORDS) {
                MEANT.put(word, known);
            }
        }
        return known;
    }

    private static String compared(String word) {
        if (word.length() < 4 || SPELLING.contains(word) || NEAR.contains(word) || NO_TYPO.contains(word)) {
            return word;
        }
        return SPELLING.stream()
                .filter(meant ->
                        TypingError.between(word, meant) && !word.equals(meant + "s") && !word.equals(meant + "d"))
                .findFirst()
                .orElse(word);
    }

    static Set<String> words(String section) {
        return SECTIONS.getOrDefault(section, List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .map(word -> word.replace('_', ' '))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Pattern pattern(String section) {
        return Pattern.compile(bounded(expanded(section, true)));
    }

    private static String expanded(String section, boolean commas) {
        return SECTIONS.getOrDefault(section, List.of()).stream()
                .map(line -> notation(line, commas))
                .collect(Collectors.joining("|"));
    }

    private static String bounded(String expression) {
        return "(?<![^ ])(?:" + expression + ")(?![^ ])";
    }

    /** From the notation of the file to that of Java. */
    private static String notation(String line, boolean commas) {
        StringBuilder java = new StringBuilder();
        int brackets = 0;
        String pattern = line.replace(" ~~ ", "\u0002")
                .replace("~~", "\u0002")
                .replace(" ~ ", "\u0001")
                .replace("~", "\u0001");
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (brackets > 0 || c == ']') {
                java.append(c);
            } else if (c == '{' && Character.isLetter(pattern.charAt(i + 1))) {
                int end = pattern.indexOf('}', i);
                java.append(either(words("words " + pattern.substring(i + 1, end))));
                i = end;
            } else {
                java.append(
                        switch (c) {
                            case ' ' -> commas ? "(?: ,)? " : " ";
                            case '\u0001' -> "(?: [^ .]+){0,3} ";
                            case '\u0002' -> "(?: [^ .]+){0,6} ";
                            case '^' -> "(?:^|(?<=[.,] ))";
                            case '$' -> "(?= [.,]|$)";
                            default -> String.valueOf(c);
                        });
            }
        }
        return java.toString();
    }

    private static String either(Set<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
