package com.intellisend.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.intellisend.kernel.PhoneNumber;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Time travel for every area code of North America: whoever may sit behind the number, no text reaches them outside the
 * hours. Where they may be is asked of the collected tables and of libphonenumber, not of the product.
 */
class EveryAreaCodeTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:30:00Z");
    private static final Instant NEXT_YEAR = Instant.parse("2027-01-01T00:00:00Z");

    /** No divisor of a day, so that in a year every hour of the day is met on every day of the week. */
    private static final Duration STEP = Duration.ofMinutes(173);

    private static final ZoneId ARIZONA = ZoneId.of("America/Phoenix");
    private static final Gate GATE = new Gate(new BrandRules(ARIZONA, null, 1, 3, false));

    @Test
    void no_number_is_texted_outside_the_hours_of_any_zone_that_it_may_be_in()
            throws IOException, NumberParseException {
        Map<String, Recipient> oneOfEachKind = new LinkedHashMap<>();
        Map<String, Set<ZoneId>> zones = new HashMap<>();
        Map<String, Set<ZoneId>> careful = carefulZones();
        for (int area = 201; area < 990; area++) {
            for (int exchange = 200; exchange < 1_000; exchange += 37) {
                PhoneNumber phone = new PhoneNumber("+1%d%d0134".formatted(area, exchange));
                Set<ZoneId> possible = careful.getOrDefault(String.valueOf(area), zonesOf(phone));
                if (!possible.isEmpty()) {
                    Recipient whom = Recipient.of(phone);
                    String kind = possible + " " + WhoseClock.placesOf(whom, ARIZONA);
                    oneOfEachKind.putIfAbsent(kind, whom);
                    zones.putIfAbsent(kind, possible);
                }
            }
        }

        assertThat(oneOfEachKind).hasSizeGreaterThan(60);
        oneOfEachKind.forEach((kind, whom) -> travel(whom, zones.get(kind)));
    }

    private static void travel(Recipient whom, Set<ZoneId> possible) {
        boolean onlyArizona =
                possible.equals(Set.of(ARIZONA)) || possible.equals(Set.of(ARIZONA, ZoneId.of("America/Denver")));
        for (Instant now = NEW_YEAR; now.isBefore(NEXT_YEAR); now = now.plus(STEP)) {
            if (GATE.ask(MessageClass.MARKETING, whom, Standing.NOTHING, now) instanceof Verdict.Clear open) {
                Instant last = now.plusSeconds(open.validitySeconds(now) - 1);
                for (ZoneId zone : possible) {
                    mustBeDay(whom, now.atZone(zone), onlyArizona);
                    mustBeDay(whom, last.atZone(zone), onlyArizona);
                }
            }
        }
    }

    private static void mustBeDay(Recipient whom, ZonedDateTime local, boolean onlyArizona) {
        boolean afterNoonOnly = !onlyArizona && local.getDayOfWeek() == DayOfWeek.SUNDAY;
        LocalTime opens = afterNoonOnly ? LocalTime.NOON : LocalTime.of(9, 0);
        if (local.toLocalTime().isBefore(opens) || !local.toLocalTime().isBefore(LocalTime.of(20, 0))) {
            throw new AssertionError(whom.phone() + " was texted at " + local);
        }
    }

    /** A number that may be anywhere is one of the continent: nobody knows more, and Hawaii has no common day with it. */
    private static Set<ZoneId> zonesOf(PhoneNumber phone) throws NumberParseException {
        List<String> names = PhoneNumberToTimeZonesMapper.getInstance()
                .getTimeZonesForGeographicalNumber(PhoneNumberUtil.getInstance().parse(phone.e164(), "US"));
        return (names.size() > 3
                        ? List.of("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles")
                        : names)
                .stream()
                        .filter(name -> !name.equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone()))
                        .map(ZoneId::of)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, Set<ZoneId>> carefulZones() throws IOException {
        Map<String, Set<ZoneId>> careful = new HashMap<>();
        for (JsonNode row : rows("multi-zone-area-codes.json")) {
            Set<ZoneId> zones = new LinkedHashSet<>();
            row.get("careful_zone_set").forEach(zone -> zones.add(ZoneId.of(zone.asText())));
            careful.put(row.get("ac").asText(), zones);
        }
        return careful;
    }

    static JsonNode rows(String table) throws IOException {
        try (InputStream in = EveryAreaCodeTest.class.getResourceAsStream(table)) {
            return new ObjectMapper().readTree(in).get("rows");
        }
    }
}
