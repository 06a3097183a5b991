package com.intellisend.ai;

import com.intellisend.kernel.InvalidInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a text is to become better at. */
public enum ImprovementGoal {
    HIGHER_REPLY_RATE("More people answer"),
    MORE_COMPLIANT("Keeps to the rules"),
    SHORTER("Shorter");

    private final String words;

    ImprovementGoal(String words) {
        this.words = words;
    }

    /** Reads the API's spelling, such as {@code higher_reply_rate}; another is refused. */
    public static ImprovementGoal of(String spelling) {
        return Arrays.stream(values())
                .filter(goal -> goal.spelling().equals(spelling))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("goal", "must be one of " + spellings()));
    }

    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a button says it. */
    public String words() {
        return words;
    }

    private static String spellings() {
        return Arrays.stream(values()).map(ImprovementGoal::spelling).collect(Collectors.joining(", "));
    }
}
