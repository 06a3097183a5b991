package com.intellisend.contacts;

import java.util.ArrayList;
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
     */
    public record Column(String header, ColumnTarget target, List<String> samples) {}

    public static FileShape ofJson() {
        return new FileShape(
                Format.JSON, "UTF-8", ',', 0, List.of(new Column("Contact", ColumnTarget.IGNORE, List.of())), null);
    }

    public FileShape {
        columns = List.copyOf(columns);
    }

    /** The same file read with other targets, one for each column; surplus ones are ignored. */
    public FileShape mappedTo(List<ColumnTarget> targets) {
        List<Column> mapped = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            mapped.add(new Column(
                    column.header(), i < targets.size() ? targets.get(i) : ColumnTarget.IGNORE, column.samples()));
        }
        return new FileShape(format, charset, delimiter, headerRows, mapped, consent);
    }

    /** The same file, with what is said of everybody in it. */
    public FileShape consenting(@Nullable FileConsent everybodys) {
        return new FileShape(format, charset, delimiter, headerRows, columns, everybodys);
    }

    /** The same file read as another one was, where columns have the same names. */
    FileShape mappedLike(FileShape other) {
        List<ColumnTarget> targets = new ArrayList<>();
        for (Column column : columns) {
            targets.add(other.columns.stream()
                    .filter(known -> known.header().equalsIgnoreCase(column.header()))
                    .map(Column::target)
                    .findFirst()
                    .orElse(column.target()));
        }
        FileShape mapped = mappedTo(targets);
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
