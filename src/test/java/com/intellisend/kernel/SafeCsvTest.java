package com.intellisend.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeCsvTest {

    @ParameterizedTest
    @CsvSource({
        "=1+1, '''=1+1'",
        "@SUM(A1), '''@SUM(A1)'",
        "+cmd|' /C calc'!A0, '''+cmd|'' /C calc''!A0'",
        "-2+3+cmd, '''-2+3+cmd'",
        "+1 (520) 555-0101, +1 (520) 555-0101",
        "Ann, Ann"
    })
    void no_cell_is_run_as_a_formula(String cell, String written) {
        assertThat(SafeCsv.harmless(cell)).isEqualTo(written);
    }
}
