package com.intellisend.contacts.file;

import com.intellisend.contacts.RefusedLine;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Writes the refused lines of an import as a file to be mended and imported again: the original columns, and before them
 * the line's number, the field and the reason. No cell of it is run as a formula by a spreadsheet.
 */
public final class RefusedLinesCsv {

    private final CsvWriter csv;

    public RefusedLinesCsv(Writer out, List<String> originalHeader) {
        this.csv = CsvWriter.builder().build(out);
        try {
            out.write('\uFEFF');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(List.of("Line", "Field", "Reason"), originalHeader);
    }

    public void write(long line, String field, String reason, List<String> original) {
        write(List.of(Long.toString(line), field, reason), original);
    }

    /** @param following gives some lines after a line; none at the end */
    public void writeAll(LongFunction<List<RefusedLine>> following) {
        long last = 0;
        for (List<RefusedLine> some = following.apply(last); !some.isEmpty(); some = following.apply(last)) {
            some.forEach(line -> write(line.line(), line.field(), line.reason(), line.original()));
            last = some.get(some.size() - 1).line();
        }
    }

    private void write(List<String> ours, List<String> theirs) {
        List<String> cells = new ArrayList<>();
        ours.forEach(cell -> cells.add(harmless(cell)));
        theirs.forEach(cell -> cells.add(harmless(cell)));
        csv.writeRecord(cells);
    }

    /** An apostrophe before what a spreadsheet would calculate (OWASP, CSV injection); a phone's + stays as it is. */
    static String harmless(String cell) {
        boolean formula =
                cell.matches("(?s)[=@\\t\\r\\n].*") || (cell.matches("(?s)[+-].*") && !cell.matches("[+-][0-9 ().-]*"));
        return formula ? "'" + cell : cell;
    }

    public void flush() throws IOException {
        csv.flush();
    }
}
