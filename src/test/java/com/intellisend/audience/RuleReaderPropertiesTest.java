package com.intellisend.audience;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.kernel.InvalidInput;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RuleReaderPropertiesTest {

    private static final String HOSTILE = "'); drop table app.contact; --";

    @Property
    void a_rule_is_understood_or_refused_with_the_path_of_its_fault(@ForAll("definitions") String definition) {
        try {
            SegmentRule rule = RuleReader.read(definition);
            assertThat(RuleWords.of(rule)).isNotBlank();
            assertThat(RuleSql.compile(
                                    rule,
                                    Instant.EPOCH,
                                    ZoneId.of("America/Phoenix"),
                                    segment -> java.util.Optional.empty())
                            .toString())
                    .isNotNull();
        } catch (InvalidInput refused) {
            assertThat(refused.errors())
                    .isNotEmpty()
                    .allSatisfy(error -> assertThat(error.field()).startsWith("definition"));
        }
    }

    @Property
    void any_text_is_a_rule_or_refused(@ForAll String text) {
        try {
            RuleReader.read(text);
        } catch (InvalidInput refused) {
            assertThat(refused.errors()).isNotEmpty();
        }
    }

    /** JSON of the words that rules are made of, put together in sense and nonsense. */
    @Provide
    Arbitrary<String> definitions() {
        Arbitrary<String> leaf = Arbitraries.of(
                "\"solar\"",
                "7",
                "-1",
                "null",
                "true",
                "[]",
                "{}",
                "\"" + HOSTILE + "\"",
                "\"firstName\"",
                "\"createdAt\"",
                "\"received\"",
                "[\"a\"]",
                "1e400");
        Arbitrary<String> key = Arbitraries.of(
                "tag",
                "field",
                "date",
                "did",
                "is",
                "not",
                "all",
                "any",
                "contains",
                "daysAgo",
                "within",
                "nope",
                "before");
        return nested(nested(leaf, key), key);
    }

    private static Arbitrary<String> nested(Arbitrary<String> inner, Arbitrary<String> key) {
        Arbitrary<String> field =
                net.jqwik.api.Combinators.combine(key, inner).as((name, value) -> "\"" + name + "\": " + value);
        Arbitrary<String> object = field.list().ofMaxSize(3).map(fields -> "{" + String.join(", ", fields) + "}");
        return Arbitraries.oneOf(
                object, object.list().ofMaxSize(3).map(items -> "[" + String.join(", ", items) + "]"), inner);
    }
}
