package com.intellisend.contacts.file;

import com.intellisend.contacts.RefusedLine;
import com.intellisend.kernel.SafeCsv;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Writes the refused lines of an import as a file to be mended and imported again: the original columns, and before them
 * the line's number, the field and the reason. No cell of it is run as a formula by a spreadsheet.
 */
public final class RefusedLinesCsv {

    private final SafeCsv csv;

    public RefusedLinesCsv(Writer out, List<String> originalHeader) {
        this.csv = new SafeCsv(out);
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
        List<String> cells = new ArrayList<>(ours);
        cells.addAll(theirs);
        csv.line(cells);
    }

    public void flush() {
        csv.flush();
    }
}
