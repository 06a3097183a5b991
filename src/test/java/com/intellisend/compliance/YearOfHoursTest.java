package com.intellisend.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.compliance.Verdict.Clear;
import com.intellisend.compliance.Verdict.NotBefore;
import com.intellisend.kernel.PhoneNumber;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Time travel: a year of 2026 in steps of 47 minutes, both nights of changing clocks minute by minute, judged by wall clocks
 * that are written down here and not asked of the product.
 */
class YearOfHoursTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NEXT_YEAR = Instant.parse("2027-01-01T00:00:00Z");

    private static final Gate GATE = new Gate(new BrandRules(ZoneId.of("America/Phoenix"), null, 1, 3, false));

    static Stream<Arguments> people() {
        return Stream.of(
                person("a Tucson number", "+15205550134", null, null, null, true, "America/Phoenix"),
                person("an address in Arizona", "+15205550134", null, "AZ", "85701", true, "America/Phoenix"),
                person(
                        "Window Rock by exchange",
                        "+19288710134",
                        null,
                        null,
                        null,
                        true,
                        "America/Phoenix",
                        "America/Denver"),
                person(
                        "Tuba City by ZIP",
                        "+15205550134",
                        null,
                        "AZ",
                        "86045",
                        true,
                        "America/Phoenix",
                        "America/Denver"),
                person(
                        "Arizona with a number of Orlando",
                        "+16895550134",
                        null,
                        "AZ",
                        null,
                        false,
                        "America/Phoenix",
                        "America/New_York"),
                person(
                        "Pensacola or Tallahassee",
                        "+18504320134",
                        null,
                        null,
                        null,
                        false,
                        "America/New_York",
                        "America/Chicago"),
                person(
                        "an address in Tennessee",
                        "+16155550134",
                        null,
                        "TN",
                        null,
                        false,
                        "America/New_York",
                        "America/Chicago"),
                person("Kentucky", "+15025550134", null, "KY", null, false, "America/New_York", "America/Chicago"),
                person(
                        "Lewiston, Idaho",
                        "+12087430134",
                        null,
                        null,
                        null,
                        false,
                        "America/Boise",
                        "America/Los_Angeles"),
                person("Adak", "+19075920134", null, "AK", null, false, "America/Anchorage", "America/Adak"),
                person(
                        "a toll-free number",
                        "+18005550134",
                        null,
                        null,
                        null,
                        false,
                        "America/New_York",
                        "America/Los_Angeles",
                        "America/Phoenix"),
                person(
                        "a person who said where they are",
                        "+16895550134",
                        "Pacific/Honolulu",
                        null,
                        null,
                        false,
                        "Pacific/Honolulu"));
    }

    private static Arguments person(
            String who, String phone, String zone, String state, String zip, boolean arizona, String... clocks) {
        ZoneId said = zone == null ? null : ZoneId.of(zone);
        Recipient whom = new Recipient(new PhoneNumber(phone), said, state, true, false, null).at(zip);
        return Arguments.of(
                who, whom, arizona, Stream.of(clocks).map(ZoneId::of).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void no_text_leaves_outside_the_hours_of_any_possible_clock(
            String who, Recipient whom, boolean arizona, Iterable<ZoneId> clocks) {
        int clear = 0;
        for (Instant now = NEW_YEAR; now.isBefore(NEXT_YEAR); now = now.plus(Duration.ofMinutes(step(now)))) {
            Verdict verdict = GATE.ask(MessageClass.MARKETING, whom, Standing.NOTHING, now);
            if (verdict instanceof Clear open) {
                clear++;
                mustBeDay(now, arizona, clocks);
                Instant last = now.plusSeconds(Math.max(0, open.validitySeconds(now) - 1));
                mustBeDay(last, arizona, clocks);
                assertThat(open.windowEnd()).isAfter(now);
            } else {
                NotBefore later = (NotBefore) verdict;
                assertThat(later.reason()).isEqualTo("quiet_hours");
                assertThat(later.until()).isAfter(now).isBefore(now.plus(Duration.ofDays(4)));
                assertThat(GATE.ask(MessageClass.MARKETING, whom, Standing.NOTHING, later.until()))
                        .isInstanceOf(Clear.class);
                assertThat(GATE.ask(
                                MessageClass.MARKETING,
                                whom,
                                Standing.NOTHING,
                                later.until().minusMillis(1)))
                        .as("it is the first instant: " + later.until())
                        .isInstanceOf(NotBefore.class);
            }
        }
        assertThat(clear).as("texts that left in a year").isGreaterThan(2_000);
    }

    /** Minute by minute in the days on which America changes its clocks: 8 March and 1 November 2026. */
    private static int step(Instant now) {
        String day = now.toString().substring(0, 10);
        return Set.of("2026-03-08", "2026-03-09", "2026-11-01", "2026-11-02").contains(day) ? 1 : 47;
    }

    private static void mustBeDay(Instant instant, boolean arizona, Iterable<ZoneId> clocks) {
        for (ZoneId clock : clocks) {
            ZonedDateTime local = instant.atZone(clock);
            boolean careful = !arizona && !clock.getId().equals("America/Phoenix");
            boolean lateSunday = careful && local.getDayOfWeek() == DayOfWeek.SUNDAY;
            assertThat(local.toLocalTime())
                    .as(local.toString())
                    .isAfterOrEqualTo(lateSunday ? LocalTime.NOON : LocalTime.of(9, 0))
                    .isBefore(LocalTime.of(20, 0));
            if (careful) {
                assertThat(local.toLocalDate().toString()).as("a holiday").isNotIn(EveryStateTest.HOLIDAYS);
            }
        }
    }
}
