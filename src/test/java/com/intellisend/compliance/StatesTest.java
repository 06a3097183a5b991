package com.intellisend.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatesTest {

    @Test
    void every_row_of_the_collected_law_is_a_row_of_ours() throws IOException {
        JsonNode rows = EveryAreaCodeTest.rows("quiet-hours-by-state.json");

        assertThat(rows).hasSizeGreaterThan(20).allSatisfy(row -> {
            String code = row.get("state").asText().replace("FEDERAL", "US");
            States.State ours = States.lawOf(code);
            assertThat(ours.code()).isEqualTo(code);
            assertThat(ours.weekday())
                    .as(code)
                    .isEqualTo(Hours.parse(row.get("weekday").asText()));
            assertThat(ours.saturday())
                    .as(code)
                    .isEqualTo(Hours.parse(row.get("saturday").asText()));
            assertThat(ours.sunday())
                    .as(code)
                    .isEqualTo(Hours.parse(row.get("sunday").asText()));
            assertThat(ours.holiday())
                    .as(code)
                    .isEqualTo(onHolidays(row.get("holidays").asText()));
        });
    }

    /** Where it is unclear whether a holiday is a day for texts, it is none. */
    private static Hours onHolidays(String rule) {
        return switch (rule) {
            case "allowed" -> States.ALL_DAY;
            case "unclear" -> Hours.NONE;
            default -> Hours.parse(rule);
        };
    }

    @Test
    void every_collected_area_code_has_the_zones_that_are_in_use_there() throws IOException {
        for (JsonNode row : EveryAreaCodeTest.rows("multi-zone-area-codes.json")) {
            String area = row.get("ac").asText();
            Set<ZoneId> zones = new HashSet<>();
            row.get("careful_zone_set").forEach(zone -> zones.add(ZoneId.of(zone.asText())));
            for (String exchange : List.of("234", "555", "871")) {
                assertThat(WhoseClock.zonesOf(new com.intellisend.kernel.PhoneNumber("+1" + area + exchange + "0134")))
                        .as(area)
                        .containsExactlyInAnyOrderElementsOf(zones);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"FL, 3", "OK, 3", "MD, 3", "OR, 3", "AZ, 2147483647", "TX, 2147483647"})
    void four_states_allow_three_marketing_texts_in_24_hours(String code, int most) {
        assertThat(States.lawOf(code).mostPerDay()).isEqualTo(most);
    }

    /** The careful default of the product: Sundays from noon, no holidays, nothing of it in Arizona. */
    @ParameterizedTest
    @ValueSource(strings = {"NY", "TX", "CA", "FL", "KY", "MA", "NM"})
    void elsewhere_sundays_begin_at_noon_and_holidays_are_quiet(String state) {
        SendingWindow window = new SendingWindow(null);
        LocalDate sunday = LocalDate.of(2026, 11, 22);
        LocalDate thanksgiving = LocalDate.of(2026, 11, 26);

        assertThat(window.on(sunday, state)).isEqualTo(Hours.parse("12:00-20:00"));
        assertThat(window.on(thanksgiving, state)).isEqualTo(Hours.NONE);
        assertThat(window.on(sunday, "AZ")).isEqualTo(Hours.parse("09:00-20:00"));
        assertThat(window.on(thanksgiving, "AZ")).isEqualTo(Hours.parse("09:00-20:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AL", "LA", "MS", "UT"})
    void four_states_have_no_sunday_at_all(String state) {
        assertThat(new SendingWindow(null).on(LocalDate.of(2026, 11, 22), state).isEmpty())
                .isTrue();
    }
}
