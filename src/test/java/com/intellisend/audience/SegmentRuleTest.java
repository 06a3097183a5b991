package com.intellisend.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.kernel.InvalidInput;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T17:00:00Z");
    private static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");

    @Test
    void a_rule_can_be_said_in_words() {
        assertThat(RuleWords.of(read("""
                {"all": [{"tag": "solar"}, {"not": {"any": [{"field": "city", "is": "Tucson"},
                 {"date": "lastContactedAt", "withinDays": 30}]}}, {"did": "replied"}]}""")))
                .isEqualTo("tagged “solar” and not (city is “Tucson” or last contacted within the last 30 days)"
                        + " and replied to any campaign");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"day\": \"Warranty ends\", \"withinNextDays\": 30}|the date “warranty ends” is within the next 30 days",
                "{\"day\": \"installed\", \"anniversaryWithinDays\": 0}|the date “installed” has its anniversary today",
                "{\"day\": \"installed\", \"before\": \"2020-01-01\"}|the date “installed” is before 2020-01-01",
                "{\"not\": {\"day\": \"birthday\", \"never\": true}}|not the date “birthday” is not known"
            })
    void a_date_that_the_brand_has_named_can_be_said_in_words(String definition, String words) {
        assertThat(RuleWords.of(read(definition))).isEqualTo(words);
    }

    @Test
    void today_is_the_brands() {
        Instant lateInTucson = Instant.parse("2026-11-24T05:00:00Z");
        assertThat(RuleSql.compile(
                                read("{\"day\": \"installed\", \"withinNextDays\": 1}"),
                                lateInTucson,
                                PHOENIX,
                                other -> Optional.empty())
                        .binds())
                .containsValues("installed", LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24));
    }

    @Test
    void the_schema_knows_every_word_of_the_language() throws IOException {
        String schema = Files.readString(Path.of("docs/segment-rules.schema.json"));
        Stream.of(
                        Arrays.stream(SegmentRule.TextField.values()).map(SegmentRule.TextField::key),
                        Arrays.stream(SegmentRule.TextTest.values()).map(SegmentRule.TextTest::key),
                        Arrays.stream(SegmentRule.DateField.values()).map(SegmentRule.DateField::key),
                        Arrays.stream(SegmentRule.DateTest.values()).map(SegmentRule.DateTest::key),
                        Arrays.stream(SegmentRule.DayTest.values()).map(SegmentRule.DayTest::key),
                        Arrays.stream(SegmentRule.Behaviour.values()).map(SegmentRule.Behaviour::key))
                .flatMap(words -> words)
                .forEach(word -> assertThat(schema).contains("\"" + word + "\""));
    }

    @Test
    void what_a_person_wrote_is_bound_and_never_part_of_the_statement() {
        Membership whom = compiled("{\"field\": \"lastName\", \"contains\": \"O'Brien'; drop table contact; --%\"}");

        assertThat(whom.where()).doesNotContain("drop").contains(":rule0");
        assertThat(whom.binds()).containsEntry("rule0", "%O'Brien'; drop table contact; --\\%%");
    }

    @Test
    void the_tenant_comes_first_and_a_forgotten_contact_never_fits() {
        assertThat(compiled("{\"tag\": \"solar\"}").where())
                .startsWith("c.tenant_id = :tenant and c.anonymised_at is null and (");
    }

    @Test
    void days_ago_are_counted_from_the_moment_of_asking() {
        assertThat(compiled("{\"date\": \"lastContactedAt\", \"moreThanDaysAgo\": 30}")
                        .binds())
                .containsEntry("rule0", Instant.parse("2026-10-24T17:00:00Z"));
    }

    @Test
    void a_day_begins_at_midnight_of_the_brand() {
        assertThat(compiled("{\"date\": \"createdAt\", \"since\": \"2026-11-01\"}")
                        .binds())
                .containsEntry("rule0", Instant.parse("2026-11-01T07:00:00Z"));
    }

    @Test
    void another_segment_is_asked_by_its_members_or_by_its_rule() {
        UUID chosen = new UUID(0, 1);
        UUID ruled = new UUID(0, 2);
        SegmentRule rule =
                read("{\"all\": [{\"not\": {\"segment\": \"%s\"}}, {\"segment\": \"%s\"}]}".formatted(chosen, ruled));
        Membership whom = RuleSql.compile(
                rule,
                NOW,
                PHOENIX,
                other -> other.equals(ruled) ? Optional.of(new SegmentRule.Tagged("roof")) : Optional.empty());
        assertThat(whom.where()).contains("app.segment_member", "app.contact_tag");
        assertThat(whom.binds()).containsValues(chosen, "roof");
    }

    @Test
    void segments_that_depend_on_each_other_in_a_circle_are_refused() {
        UUID one = new UUID(0, 1);
        UUID two = new UUID(0, 2);
        assertThatThrownBy(() -> RuleSql.compile(
                        new SegmentRule.InSegment(one),
                        NOW,
                        PHOENIX,
                        other -> Optional.of(new SegmentRule.InSegment(other.equals(one) ? two : one))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("circle");
    }

    @ParameterizedTest
    @CsvSource({"1, 30", "30, 3", "90, 1000000"})
    void segments_that_name_each_other_deeply_or_many_times_are_refused(int times, int deep) {
        assertThatThrownBy(() -> chained(times, deep))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("too much");
    }

    @Test
    void segments_that_name_each_other_a_few_deep_are_understood() {
        assertThat(chained(3, 5).binds()).hasSize(243);
    }

    /** Each segment names the next one so many times, down to one that is a tag. */
    private static Membership chained(int times, int deep) {
        return RuleSql.compile(
                naming(times, 1),
                NOW,
                PHOENIX,
                other -> Optional.of(
                        other.getLeastSignificantBits() == deep
                                ? new SegmentRule.Tagged("end")
                                : naming(times, other.getLeastSignificantBits() + 1)));
    }

    private static SegmentRule naming(int times, long segment) {
        return new SegmentRule.Any(Collections.nCopies(times, new SegmentRule.InSegment(new UUID(0, segment))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|definition",
                "{\"all\": []}|definition.all",
                "{\"all\": [{\"tag\": \"a\"}, {\"tag\": 7}]}|definition.all[1].tag",
                "{\"any\": [{\"field\": \"shoeSize\", \"is\": \"9\"}]}|definition.any[0].field",
                "{\"not\": {\"field\": \"city\"}}|definition.not",
                "{\"field\": \"city\", \"is\": \"a\", \"colour\": \"b\"}|definition.colour",
                "{\"date\": \"createdAt\", \"withinDays\": -1}|definition.withinDays",
                "{\"date\": \"createdAt\", \"before\": \"soon\"}|definition.before",
                "{\"day\": \" \", \"never\": true}|definition.day",
                "{\"day\": \"installed\", \"anniversaryWithinDays\": 366}|definition.anniversaryWithinDays",
                "{\"day\": \"installed\", \"since\": \"+999999999-01-01\"}|definition.since",
                "{\"did\": \"replied\", \"campaign\": \"the last\"}|definition.campaign",
                "{\"segment\": \"mine\"}|definition.segment",
                "{\"tag\": \"a\", \"all\": []}|definition.tag"
            })
    void a_fault_is_named_by_its_path(String definition, String path) {
        assertThatThrownBy(() -> read(definition))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.field()).isEqualTo(path)));
    }

    private static Membership compiled(String definition) {
        return RuleSql.compile(read(definition), NOW, PHOENIX, other -> Optional.empty());
    }

    private static SegmentRule read(String definition) {
        try (JsonReader reader = Json.createReader(new StringReader(definition))) {
            JsonObject object = reader.readObject();
            return RuleReader.read(object);
        }
    }
}
