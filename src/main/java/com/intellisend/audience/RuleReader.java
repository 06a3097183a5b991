package com.intellisend.audience;

import static com.intellisend.audience.RuleJson.day;
import static com.intellisend.audience.RuleJson.days;
import static com.intellisend.audience.RuleJson.fault;
import static com.intellisend.audience.RuleJson.id;
import static com.intellisend.audience.RuleJson.one;
import static com.intellisend.audience.RuleJson.only;
import static com.intellisend.audience.RuleJson.onlyTrue;
import static com.intellisend.audience.RuleJson.test;
import static com.intellisend.audience.RuleJson.word;

import com.intellisend.audience.SegmentRule.All;
import com.intellisend.audience.SegmentRule.Any;
import com.intellisend.audience.SegmentRule.Behaved;
import com.intellisend.audience.SegmentRule.Behaviour;
import com.intellisend.audience.SegmentRule.DateField;
import com.intellisend.audience.SegmentRule.DateTest;
import com.intellisend.audience.SegmentRule.Dated;
import com.intellisend.audience.SegmentRule.DayTest;
import com.intellisend.audience.SegmentRule.Happened;
import com.intellisend.audience.SegmentRule.Imported;
import com.intellisend.audience.SegmentRule.InSegment;
import com.intellisend.audience.SegmentRule.Not;
import com.intellisend.audience.SegmentRule.Tagged;
import com.intellisend.audience.SegmentRule.TextField;
import com.intellisend.audience.SegmentRule.TextTest;
import com.intellisend.audience.SegmentRule.Written;
import com.intellisend.contacts.ContactDates;
import com.intellisend.kernel.InvalidInput;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a rule from JSON; refuses with {@link InvalidInput} on the path of the fault, such as {@code definition.all[1].field}. */
public final class RuleReader {

    private static final int DEEPEST = 10;
    private static final int MOST = 100;
    private static final int MOST_DAYS = 36_500;
    private static final int MOST_DAYS_TO_ANNIVERSARY = 365;

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
        if (object.containsKey("day")) {
            return dated(object, path);
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
        throw fault(path, "needs one of all, any, not, tag, field, date, day, did, segment, import");
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
            onlyTrue(value, at);
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
            case MORE_THAN_DAYS_AGO, WITHIN_DAYS -> new Happened(field, test, days(value, at, MOST_DAYS), null);
            case BEFORE, SINCE -> new Happened(field, test, 0, day(value, at));
            case NEVER -> {
                onlyTrue(value, at);
                yield new Happened(field, test, 0, null);
            }
        };
    }

    private static Dated dated(JsonObject object, String path) {
        String name = dateName(object.get("day"), path + ".day");
        DayTest test = test(DayTest.values(), known -> known.key, object, "day", path);
        String at = path + "." + test.key;
        JsonValue value = object.get(test.key);
        return switch (test) {
            case BEFORE, SINCE -> new Dated(name, test, 0, day(value, at));
            case MORE_THAN_DAYS_AGO, WITHIN_DAYS, WITHIN_NEXT_DAYS ->
                new Dated(name, test, days(value, at, MOST_DAYS), null);
            case ANNIVERSARY_WITHIN_DAYS -> new Dated(name, test, days(value, at, MOST_DAYS_TO_ANNIVERSARY), null);
            case NEVER -> {
                onlyTrue(value, at);
                yield new Dated(name, test, 0, null);
            }
        };
    }

    private static String dateName(@Nullable JsonValue value, String path) {
        try {
            return ContactDates.read(word(value, path));
        } catch (InvalidInput noName) {
            throw fault(path, noName.errors().get(0).message());
        }
    }

    private static Behaved behaved(JsonObject object, String path) {
        only(object, Set.of("did", "campaign"), path);
        Behaviour behaviour = one(Behaviour.values(), known -> known.key, object.get("did"), path + ".did");
        if (!object.containsKey("campaign")) {
            return new Behaved(behaviour, null);
        }
        return new Behaved(behaviour, id(object.get("campaign"), path + ".campaign", "campaign"));
    }
}
