package com.intellisend.testkit;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * JSON as text, in sense and nonsense: wrong kinds, numbers that no type holds, halves of surrogate pairs, names twice, lists
 * a thousand deep.
 */
public final class AnyJson {

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1.5",
            "-0.0",
            "2147483648",
            "4294967297",
            "18446744073709551617",
            "1e400",
            "1e999999999",
            "1e-9999");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\\u0000",
            "\\ud800",
            "\\udc00\\ud800",
            "\\ufeff\\u202e",
            "null",
            "true",
            "7",
            "' or 1=1 --",
            "${7*7}#{1}",
            "=1+1",
            "../../etc/passwd",
            "{{firstName",
            "{{firstName|{{lastName}}}}",
            "2026-02-30",
            "+999999999-12-31T23:59:59.999999999Z",
            "0000-00-00T00:00:00Z",
            "24:61",
            "Mars/Olympus",
            "00000000-0000-0000-0000-000000000000",
            "x".repeat(5000));

    private AnyJson() {}

    /** One value: a leaf, or lists and objects of leaves, a few deep. */
    public static Arbitrary<String> values() {
        return Arbitraries.lazyOf(
                AnyJson::leaves, AnyJson::leaves, AnyJson::leaves, AnyJson::lists, AnyJson::objects, AnyJson::depths);
    }

    /** An object of these names and others. */
    public static Arbitrary<String> objects(List<String> names) {
        Arbitrary<String> name = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(names)),
                Tuple.of(1, Arbitraries.of("", "a", "$ref", "class", "__proto__", "\\u0000")));
        return Combinators.combine(name, values())
                .as((key, value) -> "\"" + key + "\": " + value)
                .list()
                .ofMaxSize(5)
                .map(fields -> String.join(", ", fields))
                .map(fields -> "{" + fields + "}");
    }

    private static Arbitrary<String> leaves() {
        return Arbitraries.oneOf(
                Arbitraries.of("null", "true", "false"),
                Arbitraries.of(NUMBERS),
                Arbitraries.of(TEXTS).map(AnyJson::quoted),
                Arbitraries.strings().ofMaxLength(20).map(AnyJson::written));
    }

    private static Arbitrary<String> lists() {
        return values().list().ofMaxSize(3).map(items -> "[" + String.join(", ", items) + "]");
    }

    private static Arbitrary<String> objects() {
        return objects(List.of("id", "name", "type", "start"));
    }

    private static Arbitrary<String> depths() {
        return Arbitraries.of(50, 999, 5000)
                .flatMap(depth -> Arbitraries.of(
                        "[".repeat(depth) + "]".repeat(depth), "{\"a\": ".repeat(depth) + "1" + "}".repeat(depth)));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    /** Any text, with every sign that JSON does not carry as it is written as a number. */
    private static String written(String text) {
        return quoted(text.chars()
                .mapToObj(sign -> sign < ' ' || sign == '"' || sign == '\\' || sign > '~'
                        ? "\\u%04x".formatted(sign)
                        : String.valueOf((char) sign))
                .collect(Collectors.joining()));
    }
}
