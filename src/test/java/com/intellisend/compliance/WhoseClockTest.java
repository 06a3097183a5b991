package com.intellisend.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.kernel.PhoneNumber;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoseClockTest {

    private static final ZoneId BRAND = ZoneId.of("America/Phoenix");

    /** The zone of the contact, the state of the address, the number; then the places that are possible. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, +15205550134, America/Phoenix AZ",
                "-, AZ, +15205550134, America/Phoenix AZ",
                "-, az, +16025550134, America/Phoenix AZ",
                "-, AZ, +19285550134, America/Phoenix AZ/America/Denver AZ",
                "-, AZ, +12125550134, America/Phoenix AZ/America/New_York NY",
                "-, -, +16895550134, America/New_York FL",
                "-, -, +12197340134, America/Chicago IN/America/New_York IN",
                "-, -, +19155550134, America/Denver TX",
                "-, TX, +19155550134, America/Chicago TX/America/Denver TX",
                "-, CO, +15205550134, America/Denver CO/America/Phoenix AZ",
                "America/New_York, AZ, +15205550134, America/New_York AZ",
                "America/Phoenix, -, +12125550134, America/Phoenix AZ",
                "America/New_York, -, +12125550134, America/New_York NY",
                "America/New_York, -, +15205550134, 'America/New_York '",
                "-, Sonora, +15205550134, America/Phoenix AZ",
                "-, -, +6421555013, 'Pacific/Auckland '"
            })
    void they_may_be_here(String zone, String state, String number, String places) {
        Recipient whom =
                new Recipient(new PhoneNumber(number), zone == null ? null : ZoneId.of(zone), state, true, false, null);

        assertThat(WhoseClock.placesOf(whom, BRAND).stream()
                        .map(place -> place.zone() + " " + place.state())
                        .collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(places.split("/(?=America/)")).collect(Collectors.toSet()));
    }

    @Test
    void a_number_that_tells_nothing_lives_by_the_brands_clock() {
        assertThat(WhoseClock.placesOf(Recipient.of(new PhoneNumber("+2105550134")), BRAND))
                .containsExactly(new Place(BRAND, "AZ"));
    }

    @Test
    void the_navajo_part_of_arizona_is_told_by_its_zip() {
        Recipient home = new Recipient(new PhoneNumber("+15205550134"), null, "AZ", true, false, null);

        for (String zip : List.of("86515", "86503", "86033", "86045", "86515-1234")) {
            assertThat(WhoseClock.placesOf(home.at(zip), BRAND)).as(zip).hasSize(2);
        }
        for (String zip : List.of("85701", "86001", "86301", "")) {
            assertThat(WhoseClock.placesOf(home.at(zip), BRAND)).as(zip).hasSize(1);
        }
    }

    @Test
    void every_state_has_a_clock_and_legal_hours() {
        assertThat(States.lines("states.txt").map(line -> line.substring(0, 2)))
                .hasSize(55)
                .allSatisfy(code -> assertThat(States.lawOf(code).code()).isEqualTo(code))
                .allSatisfy(code -> assertThat(States.lawOf(code).zones()).isNotEmpty());
    }
}
