package com.intellisend.contacts.file;

import com.intellisend.contacts.FileShape;
import com.intellisend.contacts.NothingUsable;
import com.intellisend.contacts.file.CsvRecords.CsvRecord;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out how a file that somebody uploaded is to be read. */
public final class ContactFile {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int ROWS_LOOKED_AT = 200;

    private ContactFile() {}

    /**
     * Looks at the beginning of a CSV file (at all of it for the encoding).
     *
     * @throws NothingUsable when no contact can be in it, in words that say what to do
     */
    public static FileShape shapeOfCsv(Path file) throws IOException {
        Charset charset = TextEncoding.of(file);
        Character declared = declaredDelimiter(file, charset);
        char delimiter = declared != null ? declared : likeliestDelimiter(file, charset);
        List<List<String>> rows = beginning(file, charset, delimiter);
        if (rows.isEmpty()) {
            throw new NothingUsable(
                    Files.size(file) > CsvRecords.LARGEST_RECORD
                            ? "No line of the file ends within a million characters: this is not a list of contacts."
                            : "The file has no lines with anything in them.");
        }
        ColumnGuess guess = new ColumnGuess(rows);
        if (guess.hasHeader() && rows.size() == 1) {
            throw new NothingUsable(
                    "The file has only one line, and that looks like the header: there are no contacts in it.");
        }
        return new FileShape(
                FileShape.Format.CSV, charset.name(), delimiter, guess.hasHeader() ? 1 : 0, guess.columns(), null);
    }

    /** The text of a file without its byte order mark, and without the line that tells a spreadsheet the delimiter. */
    static Reader text(InputStream in, Charset charset) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    static boolean isDelimiterLine(CsvRecord record) {
        return record.line() == 1 && String.join("", record.cells()).matches("(?i)sep=.?");
    }

    private static @Nullable Character declaredDelimiter(Path file, Charset charset) throws IOException {
        try (BufferedReader text = new BufferedReader(text(Files.newInputStream(file), charset))) {
            char[] beginning = new char[6];
            int n = text.read(beginning);
            String start = new String(beginning, 0, Math.max(n, 0));
            return start.matches("(?is)sep=[,;|\\t][\\r\\n]?") ? start.charAt(4) : null;
        }
    }

    /** The one that cuts most lines into the same number of cells, and into most. */
    private static char likeliestDelimiter(Path file, Charset charset) throws IOException {
        char likeliest = ',';
        double best = 0;
        for (char candidate : DELIMITERS) {
            List<List<String>> rows = beginning(file, charset, candidate);
            int usual = rows.isEmpty() ? 1 : rows.get(0).size();
            if (usual > 1) {
                long alike = rows.stream().filter(row -> row.size() == usual).count();
                double score = (double) alike / rows.size() + Math.min(usual, 20) / 100.0;
                if (score > best) {
                    best = score;
                    likeliest = candidate;
                }
            }
        }
        return likeliest;
    }

    private static List<List<String>> beginning(Path file, Charset charset, char delimiter) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Reader text = text(Files.newInputStream(file), charset)) {
            CsvRecords records = new CsvRecords(text, delimiter);
            for (CsvRecord record = records.next();
                    record != null && rows.size() < ROWS_LOOKED_AT;
                    record = records.next()) {
                if (record.fault() == null && !record.isBlank() && !isDelimiterLine(record)) {
                    rows.add(record.cells());
                }
            }
        }
        return rows;
    }

    /** Counts what has been read of a file, for the progress bar. */
    static final class Counting extends FilterInputStream {

        private long count;

        Counting(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int n = super.read(b, off, len);
            count += Math.max(n, 0);
            return n;
        }
    }
}
