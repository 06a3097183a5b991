package com.intellisend.contacts.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedLinesCsvTest {

    @Test
    void the_original_columns_follow_the_line_the_field_and_the_reason() throws Exception {
        StringWriter out = new StringWriter();
        RefusedLinesCsv csv = new RefusedLinesCsv(out, List.of("Name", "Phone"));
        csv.write(7, "phone", "It has 9 digits.", List.of("Bob, Jr.", "520555010"));
        csv.flush();
        assertThat(out.toString())
                .isEqualTo("\uFEFFLine,Field,Reason,Name,Phone\r\n7,phone,It has 9 digits.,\"Bob, Jr.\",520555010\r\n");
    }

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
        assertThat(RefusedLinesCsv.harmless(cell)).isEqualTo(written);
    }
}
