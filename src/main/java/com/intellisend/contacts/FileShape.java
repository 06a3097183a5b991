package com.intellisend.contacts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an uploaded file is to be read: its dialect, and what each column becomes. It is what the import remembers, so that a
 * restarted import reads exactly as the first one did.
 *
 * @param charset its name; of no meaning for JSON
 * @param headerRows rows before the first contact that are no contacts: 0 when there is no header
 * @param consent what is said of everybody in the file; null when nothing is
 */
public record FileShape(
        Format format,
        String charset,
        char delimiter,
        int headerRows,
        List<Column> columns,
        @Nullable FileConsent consent) {

    /** What the file is. */
    public enum Format {
        CSV,
        JSON
    }

    /**
     * One column, and what becomes of it.
     *
     * @param header its name in the file, or a name made from its position
     * @param samples a few values that it has
     * @param date which date of the contact it becomes, where it becomes one
     */
    public record Column(
            String header,
            ColumnTarget target,
            List<String> samples,
            @Nullable String date) {

        private static final String DATE = ColumnTarget.DATE.key() + ":";

        /** What it becomes in one word: the target, and {@code date:installed} for a date. */
        public String becomes() {
            return target == ColumnTarget.DATE ? becomingDate(String.valueOf(date)) : target.key();
        }

        /** The word for a column that becomes this date. */
        public static String becomingDate(String name) {
            return DATE + name;
        }

        Column becoming(String word) {
            return word.startsWith(DATE)
                    ? new Column(header, ColumnTarget.DATE, samples, ContactDates.read(word.substring(DATE.length())))
                    : new Column(header, ColumnTarget.ofKey(word).orElse(ColumnTarget.IGNORE), samples, null);
        }
    }

    public static FileShape ofJson() {
        return new FileShape(
                Format.JSON,
                "UTF-8",
                ',',
                0,
                List.of(new Column("Contact", ColumnTarget.IGNORE, List.of(), null)),
                null);
    }

    public FileShape {
        columns = List.copyOf(columns);
    }

    /** The same file with what each of its columns becomes; surplus words are ignored. */
    public FileShape mappedTo(List<String> words) {
        List<Column> mapped = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            mapped.add(columns.get(i).becoming(i < words.size() ? words.get(i) : ColumnTarget.IGNORE.key()));
        }
        return new FileShape(format, charset, delimiter, headerRows, mapped, consent);
    }

    /** The same file, with those columns that nothing was made of and that are called like one of these dates. */
    FileShape dating(Collection<String> names) {
        List<String> taken = columns.stream().map(Column::becomes).toList();
        return mappedTo(columns.stream()
                .map(column -> {
                    boolean free = headerRows > 0 && column.target() == ColumnTarget.IGNORE;
                    String name = free ? ContactDates.called(column.header()) : "";
                    String date = Column.becomingDate(name);
                    return names.contains(name) && !taken.contains(date) ? date : column.becomes();
                })
                .toList());
    }

    /** The same file, with what is said of everybody in it. */
    public FileShape consenting(@Nullable FileConsent everybodys) {
        return new FileShape(format, charset, delimiter, headerRows, columns, everybodys);
    }

    /** The same file read as another one was, where columns have the same names. */
    FileShape mappedLike(FileShape other) {
        List<String> words = new ArrayList<>();
        for (Column column : columns) {
            words.add(other.columns.stream()
                    .filter(known -> known.header().equalsIgnoreCase(column.header()))
                    .map(Column::becomes)
                    .findFirst()
                    .orElse(column.becomes()));
        }
        FileShape mapped = mappedTo(words);
        boolean sameFile = headerRows > 0 && other.headers().equals(headers());
        return sameFile && mapped.has(ColumnTarget.PHONE) ? mapped : this;
    }

    public boolean has(ColumnTarget target) {
        return format == Format.JSON || columns.stream().anyMatch(column -> column.target() == target);
    }

    public List<String> headers() {
        return columns.stream().map(Column::header).toList();
    }
}
