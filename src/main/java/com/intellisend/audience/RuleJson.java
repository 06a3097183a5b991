package com.intellisend.audience;

import com.intellisend.kernel.InvalidInput;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pieces of which rules are made, read from JSON; refuses with {@link InvalidInput} on the path of the fault. */
final class RuleJson {

    private static final int LONGEST_WORD = 500;

    private RuleJson() {}

    /** The one test that stands beside the field. */
    static <T> T test(T[] tests, Function<T, String> key, JsonObject object, String beside, String path) {
        List<T> given = Arrays.stream(tests)
                .filter(test -> object.containsKey(key.apply(test)))
                .toList();
        if (given.size() != 1) {
            throw fault(path, "needs exactly one of " + keys(tests, key));
        }
        only(object, Set.of(beside, key.apply(given.get(0))), path);
        return given.get(0);
    }

    static <T> T one(T[] choices, Function<T, String> key, @Nullable JsonValue value, String path) {
        String given = word(value, path);
        return Arrays.stream(choices)
                .filter(choice -> key.apply(choice).equals(given))
                .findFirst()
                .orElseThrow(() -> fault(path, "must be one of " + keys(choices, key)));
    }

    static <T> String keys(T[] choices, Function<T, String> key) {
        return Arrays.stream(choices).map(key).collect(Collectors.joining(", "));
    }

    static void only(JsonObject object, Set<String> known, String path) {
        object.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(strange -> {
            throw fault(path + "." + strange, "does not belong here");
        });
    }

    static String word(@Nullable JsonValue value, String path) {
        if (value instanceof JsonString string
                && !string.getString().isBlank()
                && string.getString().length() <= LONGEST_WORD) {
            return string.getString().strip();
        }
        throw fault(path, "must be a word of 1 to " + LONGEST_WORD + " characters");
    }

    static int days(@Nullable JsonValue value, String path, int most) {
        if (value instanceof JsonNumber number && number.isIntegral()) {
            // not longValue(): that of 2^64 + 1 is 1
            BigDecimal days = number.bigDecimalValue();
            if (days.signum() >= 0 && days.compareTo(BigDecimal.valueOf(most)) <= 0) {
                return days.intValue();
            }
        }
        throw fault(path, "must be a whole number of days from 0 to " + most);
    }

    static LocalDate day(@Nullable JsonValue value, String path) {
        try {
            LocalDate day = LocalDate.parse(word(value, path));
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            throw fault(path, "must be a day such as 2026-05-31");
        }
        throw fault(path, "must be a day of the years 1 to 9999");
    }

    static InvalidInput fault(String path, String words) {
        return new InvalidInput(path, words);
    }

    static void onlyTrue(@Nullable JsonValue value, String path) {
        if (value != JsonValue.TRUE) {
            throw fault(path, "must be true; put the rule into not for the opposite");
        }
    }

    static UUID id(@Nullable JsonValue value, String path, String what) {
        try {
            return UUID.fromString(word(value, path));
        } catch (IllegalArgumentException notAnId) {
            throw fault(path, "must be the id of a" + (what.startsWith("i") ? "n " : " ") + what);
        }
    }
}
