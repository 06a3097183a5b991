package com.intellisend.kernel;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV file (RFC 4180) that any spreadsheet reads as it was meant: with a byte order mark, and no cell run as a formula. */
public final class SafeCsv {

    private final CsvWriter csv;

    public SafeCsv(Writer out) {
        csv = CsvWriter.builder().build(out);
        try {
            out.write('\uFEFF');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing is written for null. */
    public void line(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream()
                .map(cell -> cell == null ? "" : harmless(cell.toString()))
                .toList());
    }

    public void flush() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An apostrophe before what a spreadsheet would calculate (OWASP, CSV injection); a phone's + stays as it is. */
    static String harmless(String cell) {
        boolean formula =
                cell.matches("(?s)[=@\\t\\r\\n].*") || (cell.matches("(?s)[+-].*") && !cell.matches("[+-][0-9 ().-]*"));
        return formula ? "'" + cell : cell;
    }
}
