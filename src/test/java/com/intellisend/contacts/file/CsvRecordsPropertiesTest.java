package com.intellisend.contacts.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.contacts.file.CsvRecords.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvRecordsPropertiesTest {

    @Property
    void any_text_is_read_to_its_end_and_lines_count_upwards(@ForAll("messy") String text) throws Exception {
        List<CsvRecord> records = all(text);

        assertThat(records.size()).isLessThanOrEqualTo(text.length() + 1);
        assertThat(records).extracting(CsvRecord::line).isSorted();
    }

    @Property
    void a_cell_comes_back_as_it_was_written(@ForAll("messy") String cell) throws Exception {
        StringWriter file = new StringWriter();
        CsvWriter writer = CsvWriter.builder().build(file);
        writer.writeRecord("before", cell + "x", "after");
        writer.flush();

        assertThat(all(file.toString()).get(0).cells()).containsExactly("before", cell + "x", "after");
    }

    @Provide
    Arbitrary<String> messy() {
        return Arbitraries.strings().withChars("ab,;\t\"'\n= +-@é☀").ofMaxLength(60);
    }

    private static List<CsvRecord> all(String text) throws IOException {
        CsvRecords records = new CsvRecords(new StringReader(text), ',');
        List<CsvRecord> all = new ArrayList<>();
        for (CsvRecord record = records.next(); record != null; record = records.next()) {
            all.add(record);
        }
        return all;
    }
}
