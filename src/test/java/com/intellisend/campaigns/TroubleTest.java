package com.intellisend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.campaigns.Trouble.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the circuit breaker trips: over a fifth failed, over a twentieth filtered, over a twentieth opted out. */
class TroubleTest {

    @ParameterizedTest
    @CsvSource({
        // of so many, failed, filtered, opted out
        "50, 10, 0, 0",
        "50,  2, 2, 0",
        "50,  0, 0, 2",
        "200, 40, 10, 10",
        // small campaigns: one or two unlucky people are no trouble
        "10, 2, 0, 0",
        "10, 1, 1, 0",
        "10, 0, 0, 1"
    })
    void as_much_as_is_allowed_is_no_trouble(int among, int failed, int filtered, int optedOut) {
        assertThat(Trouble.in(new Figures(among, failed, filtered, optedOut), among))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "50, 11, 0, 0, FAILED",
        "50, 3, 3, 0, FILTERED",
        "50, 0, 0, 3, OPTED_OUT",
        "50, 11, 0, 3, OPTED_OUT",
        "200, 41, 0, 0, FAILED",
        "200, 11, 11, 0, FILTERED",
        "10, 3, 0, 0, FAILED",
        "10, 2, 2, 0, FILTERED"
    })
    void one_more_is(int among, int failed, int filtered, int optedOut, Kind kind) {
        assertThat(Trouble.in(new Figures(among, failed, filtered, optedOut), among))
                .hasValueSatisfying(trouble -> assertThat(trouble.kind()).isEqualTo(kind));
    }

    @Test
    void it_says_what_happened_and_what_to_do() {
        Trouble trouble = new Trouble(Kind.FAILED, 14, 50);

        assertThat(trouble.words()).isEqualTo("14 of 50 texts did not arrive.");
        assertThat(trouble.advice(30003))
                .isEqualTo(
                        "Mostly: The phone was off or out of reach. (30003) Look at the numbers in the segment and at the"
                                + " sender, then resume.");
        assertThat(trouble.advice(null)).startsWith("The carriers gave no reason.");
    }
}
