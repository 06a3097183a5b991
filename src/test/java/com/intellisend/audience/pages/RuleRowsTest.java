package com.intellisend.audience.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.audience.RuleReader;
import com.intellisend.audience.pages.RuleRow.Match;
import com.intellisend.kernel.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleRowsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"all\":[{\"tag\":\"solar\"},{\"field\":\"city\",\"is\":\"Tucson\"}]}",
                "{\"any\":[{\"field\":\"city\",\"isOneOf\":[\"Tucson\",\"Marana\"]},{\"field\":\"email\",\"isEmpty\":true}]}",
                "{\"any\":[{\"field\":\"leadSource\",\"isOneOf\":[\"Google, Ads\"]},"
                        + "{\"field\":\"leadSource\",\"isOneOf\":[\"Mail, Fall\",\"Yelp\"]}]}",
                "{\"all\":[{\"date\":\"lastContactedAt\",\"moreThanDaysAgo\":30},{\"date\":\"lastRepliedAt\",\"never\":true}]}",
                "{\"all\":[{\"date\":\"createdAt\",\"before\":\"2026-05-31\"},{\"did\":\"replied\"}]}",
                "{\"all\":[{\"day\":\"warranty ends\",\"withinNextDays\":30},{\"day\":\"installed\",\"before\":\"2020-05-31\"},"
                        + "{\"day\":\"installed\",\"anniversaryWithinDays\":14},{\"day\":\"birthday\",\"never\":true}]}",
                "{\"all\":[{\"did\":\"failed\",\"campaign\":\"01a20dc2-09bd-74fe-b433-2c60860045a5\"},"
                        + "{\"import\":\"01a20dc2-09bd-74fe-b433-2c60860045a5\"}]}",
                "{\"all\":[{\"tag\":\"a\"},{\"any\":[{\"tag\":\"b\"},{\"all\":[{\"tag\":\"c\"},{\"tag\":\"d\"}]}]},"
                        + "{\"not\":{\"any\":[{\"segment\":\"01a20dc2-09bd-74fe-b433-2c60860045a5\"}]}}]}"
            })
    void a_rule_that_is_opened_and_saved_stays_the_same(String definition) {
        assertThat(RuleRows.of(RuleReader.read(definition)).write()).hasToString(definition);
    }

    @Test
    void whoever_is_to_be_left_out_becomes_a_not() {
        RuleRows rows = RuleRows.of(RuleReader.read("{\"tag\": \"solar\"}"));
        rows.addGroup(0, Match.NONE);
        rows.all().get(3).setValue("01a20dc2-09bd-74fe-b433-2c60860045a5");
        assertThat(rows.write())
                .hasToString("{\"all\":[{\"tag\":\"solar\"},"
                        + "{\"not\":{\"any\":[{\"segment\":\"01a20dc2-09bd-74fe-b433-2c60860045a5\"}]}}]}");
    }

    @Test
    void a_group_that_was_removed_comes_back_with_all_that_it_held() {
        RuleRows rows = RuleRows.of(RuleReader.read(
                "{\"all\":[{\"tag\":\"a\"},{\"any\":[{\"tag\":\"b\"},{\"tag\":\"c\"}]},{\"tag\":\"d\"}]}"));
        String before = rows.write().toString();
        rows.remove(2);
        assertThat(rows.all()).hasSize(3);
        rows.putBack();
        assertThat(rows.write()).hasToString(before);
    }

    @Test
    void a_line_that_is_not_complete_is_named() {
        RuleRows rows = RuleRows.fresh();
        assertThatThrownBy(rows::write)
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("is still empty");
    }

    @Test
    void a_tag_that_was_typed_stays_although_there_is_nothing_to_compare() {
        RuleRow row = RuleRow.condition(1, "tag", "", "solar");
        row.fit(List.of());
        assertThat(row.getValue()).isEqualTo("solar");
    }

    @Test
    void what_a_line_is_about_decides_how_it_can_compare() {
        RuleRow row = RuleRow.condition(1, "field:city", "contains", "Tuc");
        row.fit(List.of("is", "contains"));
        assertThat(row.getTest()).isEqualTo("contains");
        row.setAbout("date:createdAt");
        row.fit(List.of("moreThanDaysAgo", "withinDays"));
        assertThat(row.getTest()).isEqualTo("moreThanDaysAgo");
        assertThat(row.getValue()).isEmpty();
    }
}
