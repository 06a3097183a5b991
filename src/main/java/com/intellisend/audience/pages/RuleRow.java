package com.intellisend.audience.pages;

import com.intellisend.kernel.InvalidInput;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the rule builder: a group that holds the deeper lines beneath it, or one condition.
 *
 * <p>What a condition is about is one word, such as {@code tag}, {@code field:city}, {@code date:createdAt},
 * {@code day:installed}, {@code did:replied}, {@code segment}, {@code import}; how it is compared is the key of the rule language.
 */
public class RuleRow implements Serializable {

    /** How a group joins what it holds. */
    public enum Match {
        ALL("all of these"),
        ANY("any of these"),
        NONE("none of these");

        private final String label;

        Match(String label) {
            this.label = label;
        }

        public String getLabel() {
            return label;
        }
    }

    private static final List<String> DAYS =
            List.of("moreThanDaysAgo", "withinDays", "withinNextDays", "anniversaryWithinDays");
    private static final List<String> WITHOUT_VALUE = List.of("isEmpty", "never");

    private int depth;
    private @Nullable Match match;
    private String about = "tag";
    private String test = "";
    private String value = "";

    private RuleRow(int depth) {
        this.depth = depth;
    }

    static RuleRow group(int depth, Match match) {
        RuleRow row = new RuleRow(depth);
        row.match = match;
        return row;
    }

    static RuleRow condition(int depth, String about, String test, String value) {
        RuleRow row = new RuleRow(depth);
        row.about = about;
        row.test = test;
        row.value = value;
        return row;
    }

    /** Several words as they are typed: with commas between them, or a semicolon after each when one has a comma in it. */
    static String typed(List<String> words) {
        boolean commas = words.stream().anyMatch(word -> word.contains(","));
        return commas ? String.join("; ", words) + ";" : String.join(", ", words);
    }

    /** The condition in the rule language; refused when it is not complete. */
    JsonObject condition() {
        String kind = getKind();
        String subject = about.substring(about.indexOf(':') + 1);
        return switch (kind) {
            case "tag", "segment", "import" ->
                Json.createObjectBuilder().add(kind, written()).build();
            case "did" -> {
                var did = Json.createObjectBuilder().add("did", subject);
                yield (value.isBlank() ? did : did.add("campaign", value)).build();
            }
            default -> compared(kind, subject);
        };
    }

    private JsonObject compared(String kind, String subject) {
        var rule = Json.createObjectBuilder().add(kind, subject);
        if (WITHOUT_VALUE.contains(test)) {
            return rule.add(test, true).build();
        }
        if (isDays()) {
            return rule.add(test, days()).build();
        }
        if (test.equals("isOneOf")) {
            JsonArrayBuilder words = Json.createArrayBuilder();
            String typed = written();
            Arrays.stream(typed.split(typed.contains(";") ? ";" : ",", -1))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .forEach(words::add);
            return rule.add(test, words).build();
        }
        return rule.add(test, written()).build();
    }

    private String written() {
        if (value.isBlank()) {
            throw new InvalidInput("value", "is still empty");
        }
        return value.strip();
    }

    private int days() {
        try {
            return Integer.parseInt(written());
        } catch (NumberFormatException notANumber) {
            throw new InvalidInput("value", "must be a whole number of days");
        }
    }

    /** The tests that make sense for what it is about, and one of them chosen. */
    void fit(List<String> tests) {
        if (tests.isEmpty()) {
            test = "";
        } else if (!tests.contains(test)) {
            test = tests.get(0);
            value = "";
        }
    }

    public boolean isGroup() {
        return match != null;
    }

    public boolean isRoot() {
        return depth == 0;
    }

    public String getKind() {
        int colon = about.indexOf(':');
        return colon < 0 ? about : about.substring(0, colon);
    }

    public boolean isDays() {
        return DAYS.contains(test);
    }

    public boolean isDay() {
        return test.equals("before") || test.equals("since");
    }

    /** Are there several ways to compare? */
    public boolean isCompared() {
        return List.of("field", "date", "day").contains(getKind());
    }

    public boolean isCustomerType() {
        return about.equals("field:customerType") && (test.equals("is") || test.equals("isNot"));
    }

    /** Is it a word that is typed? */
    public boolean isWord() {
        String kind = getKind();
        return (kind.equals("tag") || kind.equals("field")) && !isCustomerType() && !WITHOUT_VALUE.contains(test);
    }

    public int getDepth() {
        return depth;
    }

    public @Nullable Match getMatch() {
        return match;
    }

    public void setMatch(@Nullable Match match) {
        this.match = match;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        if (!about.equals(this.about)) {
            this.about = about;
            value = "";
        }
    }

    public String getTest() {
        return test;
    }

    public void setTest(@Nullable String test) {
        this.test = test == null ? "" : test;
    }

    public String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = value == null ? "" : value;
    }
}
