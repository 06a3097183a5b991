package com.intellisend.contacts.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
