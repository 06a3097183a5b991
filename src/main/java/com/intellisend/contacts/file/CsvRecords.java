package com.intellisend.contacts.file;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a CSV text into records at constant memory (RFC 4180, and what spreadsheets and people make of it).
 *
 * <p>Parsers of this kind let a quotation mark that is never closed swallow all that follows. This one gives it a few lines
 * to close; then it reports that one line as broken and reads on at the next, so that no good line is lost to a bad one.
 */
final class CsvRecords {

    static final int LARGEST_RECORD = 1 << 20;
    private static final int MOST_LINES_IN_QUOTES = 100;

    private final Reader in;
    private final char delimiter;
    private char[] buffer = new char[1 << 16];
    private int from;
    private int to;
    private boolean ended;
    private long line = 1;

    /** @param fault why it cannot be read, else null */
    record CsvRecord(
            long line, List<String> cells, @Nullable String fault) {

        boolean isBlank() {
            return fault == null && cells.stream().allMatch(String::isBlank);
        }
    }

    CsvRecords(Reader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    /** The next record, empty lines included; null at the end. */
    @Nullable
    CsvRecord next() throws IOException {
        if (at(0) < 0) {
            return null;
        }
        CsvRecord record = whole();
        return record != null ? record : brokenLine("A quotation mark is opened in this line and never closed.");
    }

    /** Null when a quotation mark is not closed in reasonable distance. */
    private @Nullable CsvRecord whole() throws IOException {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int lineBreaks = 0;
        int i = 0;
        while (true) {
            cell.setLength(0);
            int start = i;
            while (at(i) == ' ') {
                i++;
            }
            if (at(i) == '"') {
                int inside = 0;
                i++;
                for (int c = at(i); c != '"' || at(i + 1) == '"'; c = at(i)) {
                    if (c < 0 || i > LARGEST_RECORD || (c == '\n' && ++inside > MOST_LINES_IN_QUOTES)) {
                        return null;
                    }
                    i += c == '"' ? 2 : 1;
                    cell.append((char) c);
                }
                i++;
                lineBreaks += inside;
                if (inside > 0 && !endsCell(at(i))) {
                    return null;
                }
            } else {
                i = start;
            }
            for (int c = at(i); !endsCell(c); c = at(++i)) {
                if (i > LARGEST_RECORD) {
                    return brokenLine("This line is longer than a million characters.");
                }
                cell.append((char) c);
            }
            cells.add(cell.toString());
            if (at(i) != delimiter) {
                return taken(i, lineBreaks, new CsvRecord(line, cells, null));
            }
            i++;
        }
    }

    private boolean endsCell(int c) {
        return c == delimiter || c == '\n' || c == '\r' || c < 0;
    }

    private CsvRecord brokenLine(String fault) throws IOException {
        StringBuilder text = new StringBuilder();
        int i = 0;
        for (int c = at(0); c >= 0 && c != '\n' && c != '\r'; c = at(i)) {
            if (text.length() < 4_000) {
                text.append((char) c);
            }
            if (++i > LARGEST_RECORD) {
                from += i;
                i = 0;
            }
        }
        return taken(i, 0, new CsvRecord(line, List.of(text.toString()), fault));
    }

    private CsvRecord taken(int end, int lineBreaks, CsvRecord record) throws IOException {
        int next = end;
        if (at(next) == '\r') {
            next += at(next + 1) == '\n' ? 2 : 1;
        } else if (at(next) == '\n') {
            next++;
        }
        from += next;
        line += lineBreaks + 1;
        return record;
    }

    /** The character so far behind the start of this record, or -1 behind the end of the text. */
    private int at(int offset) throws IOException {
        return from + offset < to ? buffer[from + offset] : read(offset);
    }

    private int read(int offset) throws IOException {
        while (from + offset >= to) {
            if (ended) {
                return -1;
            }
            if (from > 0) {
                System.arraycopy(buffer, from, buffer, 0, to - from);
                to -= from;
                from = 0;
            }
            if (to == buffer.length) {
                buffer = java.util.Arrays.copyOf(buffer, buffer.length * 2);
            }
            int n = in.read(buffer, to, buffer.length - to);
            ended = n < 0;
            to += Math.max(n, 0);
        }
        return buffer[from + offset];
    }
}
