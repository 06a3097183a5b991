package com.intellisend.contacts.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.contacts.file.CsvRecords.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {

    @Test
    void whatever_is_written_as_csv_is_read_as_it_was() throws Exception {
        Random random = new Random(20261122);
        for (int round = 0; round < 2_000; round++) {
            List<List<String>> rows = randomRows(random);
            StringWriter text = new StringWriter();
            CsvWriter writer = CsvWriter.builder().build(text);
            rows.forEach(writer::writeRecord);
            writer.flush();
            assertThat(all(text.toString()).stream().map(CsvRecord::cells)).isEqualTo(rows);
        }
    }

    @Test
    void a_line_longer_than_a_million_characters_is_refused_and_the_next_is_read() throws Exception {
        List<CsvRecord> records = all("a,b\n" + "x".repeat(3_000_000) + "\nc,d\n\"" + "y".repeat(2_000_000));
        assertThat(records).extracting(record -> record.fault() == null).containsExactly(true, false, true, false);
        assertThat(records.get(2).cells()).containsExactly("c", "d");
        assertThat(records).extracting(CsvRecord::line).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void text_behind_a_closing_quotation_mark_belongs_to_the_cell() throws Exception {
        assertThat(all("\"Bob\" Stone,1").get(0).cells()).containsExactly("Bob Stone", "1");
    }

    private static List<CsvRecord> all(String text) throws IOException {
        CsvRecords records = new CsvRecords(new StringReader(text), ',');
        List<CsvRecord> all = new ArrayList<>();
        for (CsvRecord record = records.next(); record != null; record = records.next()) {
            all.add(record);
        }
        return all;
    }

    private static List<List<String>> randomRows(Random random) {
        String letters = "ab,;\"\n é☀";
        List<List<String>> rows = new ArrayList<>();
        int width = 1 + random.nextInt(4);
        for (int r = 0; r < 1 + random.nextInt(5); r++) {
            List<String> row = new ArrayList<>();
            for (int c = 0; c < width; c++) {
                StringBuilder cell = new StringBuilder("x");
                for (int i = 0; i < random.nextInt(6); i++) {
                    cell.append(letters.charAt(random.nextInt(letters.length())));
                }
                row.add(cell.toString());
            }
            rows.add(row);
        }
        return rows;
    }
}
