package com.intellisend.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.intellisend.compliance.Verdict.Clear;
import com.intellisend.kernel.PhoneNumber;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Time travel for every state: each hour of 2026, and the days of changing clocks in steps of five minutes, for a brand that
 * would text from 7:00 to 22:00. The law is that of the collected table and the holidays are written down here; neither is
 * asked of the product.
 */
class EveryStateTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:30:00Z");
    private static final Instant NEXT_YEAR = Instant.parse("2027-01-01T00:00:00Z");
    private static final Set<String> CLOCKS_CHANGE = Set.of("2026-03-08", "2026-03-09", "2026-11-01", "2026-11-02");

    /** The federal holidays of 2026, and the day on which Independence Day is observed. */
    static final Set<String> HOLIDAYS = Set.of(
            "2026-01-01",
            "2026-01-19",
            "2026-02-16",
            "2026-05-25",
            "2026-06-19",
            "2026-07-03",
            "2026-07-04",
            "2026-09-07",
            "2026-10-12",
            "2026-11-11",
            "2026-11-26",
            "2026-12-25");

    private static final ZoneId ARIZONA = ZoneId.of("America/Phoenix");
    private static final Gate EAGER =
            new Gate(new BrandRules(ARIZONA, new Hours(LocalTime.of(7, 0), LocalTime.of(22, 0)), 1, 3, false));

    /** Of a country that tells no zone, so that the address alone counts. */
    private static final PhoneNumber NOWHERE = new PhoneNumber("+2105550134");

    @Test
    void in_no_state_does_a_text_leave_outside_its_legal_hours_however_eager_the_brand() throws IOException {
        Map<String, JsonNode> law = new HashMap<>();
        EveryAreaCodeTest.rows("quiet-hours-by-state.json")
                .forEach(row -> law.put(row.get("state").asText(), row));
        for (States.State state : States.all().toList()) {
            JsonNode rules = law.getOrDefault(state.code(), law.get("FEDERAL"));
            Recipient whom = new Recipient(NOWHERE, null, state.code(), true, false, null);
            int clear = 0;
            for (Instant now = NEW_YEAR; now.isBefore(NEXT_YEAR); now = now.plus(step(now))) {
                if (EAGER.ask(MessageClass.SERVICE, whom, Standing.NOTHING, now) instanceof Clear open) {
                    clear++;
                    for (ZoneId zone : state.zones()) {
                        mustBeLegal(state.code(), rules, now.atZone(zone));
                        mustBeLegal(
                                state.code(),
                                rules,
                                open.windowEnd().minusSeconds(1).atZone(zone));
                    }
                }
            }
            assertThat(clear).as("hours of " + state.name()).isGreaterThan(2_000);
        }
    }

    private static Duration step(Instant now) {
        return Duration.ofMinutes(CLOCKS_CHANGE.contains(now.toString().substring(0, 10)) ? 5 : 60);
    }

    private static void mustBeLegal(String state, JsonNode rules, ZonedDateTime local) {
        LocalDate day = local.toLocalDate();
        boolean sunday = day.getDayOfWeek() == DayOfWeek.SUNDAY;
        String column = sunday ? "sunday" : day.getDayOfWeek() == DayOfWeek.SATURDAY ? "saturday" : "weekday";
        mustBeWithin(rules.get(column).asText(), state, local);
        if (!state.equals("AZ")) {
            assertThat(day.toString()).as(state + ", a holiday").isNotIn(HOLIDAYS);
            assertThat(sunday && local.toLocalTime().isBefore(LocalTime.NOON))
                    .as(state + ", a Sunday morning: " + local)
                    .isFalse();
        }
    }

    private static void mustBeWithin(String hours, String state, ZonedDateTime local) {
        assertThat(hours).as(state + " has no hours on " + local).isNotEqualTo("NONE");
        assertThat(local.toLocalTime())
                .as(state + " at " + local)
                .isAfterOrEqualTo(LocalTime.parse(hours.substring(0, 5)))
                .isBefore(LocalTime.parse(hours.substring(6)));
    }
}
