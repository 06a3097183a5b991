package com.intellisend.compliance;

import com.intellisend.compliance.MessageReading.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Messages whose meaning is known: {@code known-messages.txt} as they are, and from each line of {@code known-phrases.txt}
 * some of the sentences that its {@code [one|other]} choices allow, always the same ones.
 */
final class KnownMessages {

    /** @param words as somebody would write them */
    record Known(Kind kind, String words) {}

    private static final Map<String, Kind> KINDS = Map.of(
            "stop", Kind.OPT_OUT_PLAIN,
            "marketing", Kind.OPT_OUT_MARKETING,
            "wrong", Kind.WRONG_NUMBER,
            "hold", Kind.HOLD,
            "ordinary", Kind.ORDINARY,
            "help", Kind.HELP,
            "start", Kind.OPT_IN,
            "again", Kind.OPT_IN_REQUEST);
    private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final int SENTENCES_OF_A_PHRASE = 14;
    private static final int TRIES = 60;

    private KnownMessages() {}

    /** Everything there is to learn from; what was really written counts twice. */
    static List<Known> all() {
        return Stream.of(asWritten(), asWritten(), fromPhrases())
                .flatMap(List::stream)
                .toList();
    }

    static List<Known> asWritten() {
        return States.lines("known-messages.txt").map(KnownMessages::known).toList();
    }

    static List<Known> fromPhrases() {
        Random chance = new Random(1);
        return States.lines("known-phrases.txt")
                .map(KnownMessages::known)
                .flatMap(phrase ->
                        sentences(phrase.words(), chance).stream().map(words -> new Known(phrase.kind(), words)))
                .toList();
    }

    static Known known(String line) {
        String[] cells = line.split(" \\| ", 2);
        return new Known(Objects.requireNonNull(KINDS.get(cells[0]), line), cells[1].replace("\\n", "\n"));
    }

    private static Set<String> sentences(String phrase, Random chance) {
        Set<String> sentences = new LinkedHashSet<>();
        for (int i = 0; i < TRIES && sentences.size() < SENTENCES_OF_A_PHRASE; i++) {
            sentences.add(CHOICE.matcher(phrase)
                    .replaceAll(choice -> one(choice, chance))
                    .replaceAll(" +", " ")
                    .replaceAll(" ([,.!?])", "$1")
                    .strip());
        }
        return sentences;
    }

    private static String one(MatchResult choice, Random chance) {
        String[] ways = choice.group(1).split("\\|", -1);
        return ways[chance.nextInt(ways.length)].replace("$", "\\$");
    }
}
