package com.intellisend.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.kernel.InvalidInput;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
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
