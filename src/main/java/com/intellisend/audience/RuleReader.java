package com.intellisend.audience;

import com.intellisend.audience.SegmentRule.All;
import com.intellisend.audience.SegmentRule.Any;
import com.intellisend.audience.SegmentRule.Behaved;
import com.intellisend.audience.SegmentRule.Behaviour;
import com.intellisend.audience.SegmentRule.DateField;
import com.intellisend.audience.SegmentRule.DateTest;
import com.intellisend.audience.SegmentRule.Happened;
import com.intellisend.audience.SegmentRule.Imported;
import com.intellisend.audience.SegmentRule.InSegment;
import com.intellisend.audience.SegmentRule.Not;
import com.intellisend.audience.SegmentRule.Tagged;
import com.intellisend.audience.SegmentRule.TextField;
import com.intellisend.audience.SegmentRule.TextTest;
import com.intellisend.audience.SegmentRule.Written;
import com.intellisend.kernel.InvalidInput;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a rule from JSON; refuses with {@link InvalidInput} on the path of the fault, such as {@code definition.all[1].field}. */
public final class RuleReader {

    private static final int DEEPEST = 10;
    private static final int MOST = 100;
    private static final int LONGEST_WORD = 500;
    private static final int MOST_DAYS = 36_500;

    private int conditions;

    private RuleReader() {}

    public static SegmentRule read(JsonObject definition) {
        return new RuleReader().rule(definition, "definition", 1);
    }

    /** Reads a rule that was written as text; what is no JSON object is refused on {@code definition}. */
    public static SegmentRule read(String definition) {
        try (JsonReader reader = Json.createReader(new StringReader(definition))) {
            return read(reader.readObject());
        } catch (JsonException notAnObject) {
            throw fault("definition", "is not a JSON object: " + notAnObject.getMessage());
        }
    }

    private SegmentRule rule(@Nullable JsonValue value, String path, int depth) {
        if (!(value instanceof JsonObject object) || object.isEmpty()) {
            throw fault(path, "must be an object with a rule, such as {\"tag\": \"solar\"}");
        }
        if (depth > DEEPEST || ++conditions > MOST) {
            throw fault(path, "is too much: at most " + MOST + " rules, " + DEEPEST + " deep");
        }
        if (object.containsKey("all")) {
            return new All(rules(object, "all", path, depth));
        }
        if (object.containsKey("any")) {
            return new Any(rules(object, "any", path, depth));
        }
        if (object.containsKey("not")) {
            only(object, Set.of("not"), path);
            return new Not(rule(object.get("not"), path + ".not", depth + 1));
        }
        if (object.containsKey("tag")) {
            only(object, Set.of("tag"), path);
            return new Tagged(word(object.get("tag"), path + ".tag"));
        }
        if (object.containsKey("field")) {
            return written(object, path);
        }
        if (object.containsKey("date")) {
            return happened(object, path);
        }
        if (object.containsKey("did")) {
            return behaved(object, path);
        }
        if (object.containsKey("segment")) {
            only(object, Set.of("segment"), path);
            return new InSegment(id(object.get("segment"), path + ".segment", "segment"));
        }
        if (object.containsKey("import")) {
            only(object, Set.of("import"), path);
            return new Imported(id(object.get("import"), path + ".import", "import"));
        }
        throw fault(path, "needs one of all, any, not, tag, field, date, did, segment, import");
    }

    private static UUID id(@Nullable JsonValue value, String path, String what) {
        try {
            return UUID.fromString(word(value, path));
        } catch (IllegalArgumentException notAnId) {
            throw fault(path, "must be the id of a" + (what.startsWith("i") ? "n " : " ") + what);
        }
    }

    private List<SegmentRule> rules(JsonObject object, String key, String path, int depth) {
        only(object, Set.of(key), path);
        if (!(object.get(key) instanceof JsonArray array) || array.isEmpty()) {
            throw fault(path + "." + key, "must be a list with at least one rule");
        }
        List<SegmentRule> rules = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            rules.add(rule(array.get(i), path + "." + key + "[" + i + "]", depth + 1));
        }
        return rules;
    }

    private static Written written(JsonObject object, String path) {
        TextField field = one(TextField.values(), known -> known.key, object.get("field"), path + ".field");
        TextTest test = test(TextTest.values(), known -> known.key, object, "field", path);
        String at = path + "." + test.key;
        JsonValue value = object.get(test.key);
        if (test == TextTest.IS_EMPTY) {
            if (value != JsonValue.TRUE) {
                throw fault(at, "must be true; put the rule into not for the opposite");
            }
            return new Written(field, test, List.of());
        }
        if (test == TextTest.IS_ONE_OF) {
            if (!(value instanceof JsonArray array) || array.isEmpty() || array.size() > MOST) {
                throw fault(at, "must be a list of 1 to " + MOST + " words");
            }
            return new Written(
                    field, test, array.stream().map(item -> word(item, at)).toList());
        }
        return new Written(field, test, List.of(word(value, at)));
    }

    private static Happened happened(JsonObject object, String path) {
        DateField field = one(DateField.values(), known -> known.key, object.get("date"), path + ".date");
        DateTest test = test(DateTest.values(), known -> known.key, object, "date", path);
        String at = path + "." + test.key;
        JsonValue value = object.get(test.key);
        return switch (test) {
            case MORE_THAN_DAYS_AGO, WITHIN_DAYS -> new Happened(field, test, days(value, at), null);
            case BEFORE, SINCE -> new Happened(field, test, 0, day(value, at));
            case NEVER -> {
                if (value != JsonValue.TRUE) {
                    throw fault(at, "must be true; put the rule into not for the opposite");
                }
                yield new Happened(field, test, 0, null);
            }
        };
    }

    private static Behaved behaved(JsonObject object, String path) {
        only(object, Set.of("did", "campaign"), path);
        Behaviour behaviour = one(Behaviour.values(), known -> known.key, object.get("did"), path + ".did");
        if (!object.containsKey("campaign")) {
            return new Behaved(behaviour, null);
        }
        return new Behaved(behaviour, id(object.get("campaign"), path + ".campaign", "campaign"));
    }

    /** The one test that stands beside the field. */
    private static <T> T test(T[] tests, Function<T, String> key, JsonObject object, String beside, String path) {
        List<T> given = Arrays.stream(tests)
                .filter(test -> object.containsKey(key.apply(test)))
                .toList();
        if (given.size() != 1) {
            throw fault(path, "needs exactly one of " + keys(tests, key));
        }
        only(object, Set.of(beside, key.apply(given.get(0))), path);
        return given.get(0);
    }

    private static <T> T one(T[] choices, Function<T, String> key, @Nullable JsonValue value, String path) {
        String given = word(value, path);
        return Arrays.stream(choices)
                .filter(choice -> key.apply(choice).equals(given))
                .findFirst()
                .orElseThrow(() -> fault(path, "must be one of " + keys(choices, key)));
    }

    private static <T> String keys(T[] choices, Function<T, String> key) {
        return Arrays.stream(choices).map(key).collect(Collectors.joining(", "));
    }

    private static void only(JsonObject object, Set<String> known, String path) {
        object.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(strange -> {
            throw fault(path + "." + strange, "does not belong here");
        });
    }

    private static String word(@Nullable JsonValue value, String path) {
        if (value instanceof JsonString string
                && !string.getString().isBlank()
                && string.getString().length() <= LONGEST_WORD) {
            return string.getString().strip();
        }
        throw fault(path, "must be a word of 1 to " + LONGEST_WORD + " characters");
    }

    private static int days(@Nullable JsonValue value, String path) {
        if (value instanceof JsonNumber number && number.isIntegral()) {
            // not longValue(): that of 2^64 + 1 is 1
            BigDecimal days = number.bigDecimalValue();
            if (days.signum() >= 0 && days.compareTo(BigDecimal.valueOf(MOST_DAYS)) <= 0) {
                return days.intValue();
            }
        }
        throw fault(path, "must be a whole number of days from 0 to " + MOST_DAYS);
    }

    private static LocalDate day(@Nullable JsonValue value, String path) {
        try {
            return LocalDate.parse(word(value, path));
        } catch (DateTimeParseException notADay) {
            throw fault(path, "must be a day such as 2026-05-31");
        }
    }

    private static InvalidInput fault(String path, String words) {
        return new InvalidInput(path, words);
    }
}
