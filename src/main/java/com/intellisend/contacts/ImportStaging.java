package com.intellisend.contacts;

import com.intellisend.contacts.LineRead.Understood;
import com.intellisend.kernel.Ids;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Puts lines into a temporary table by COPY; PostgreSQL refuses COPY into a table behind row-level security.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY</a>
 */
final class ImportStaging {

    /** Cannot occur in a tag: control characters become spaces when it is read. */
    static final char BETWEEN_TAGS = '\u001f';

    /** Between the name of a date and its day. */
    private static final char BEFORE_DAY = '\u001e';

    private static final int FLUSH_AT = 1 << 16;

    private ImportStaging() {}

    static void copy(Handle handle, List<Understood> lines) {
        handle.execute(ImportSql.LINE_TABLE);
        try {
            CopyIn copy = handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy import_line from stdin");
            StringBuilder text = new StringBuilder(FLUSH_AT + 4_000);
            for (Understood line : lines) {
                append(text, line);
                if (text.length() >= FLUSH_AT) {
                    send(copy, text);
                }
            }
            send(copy, text);
            copy.endCopy();
        } catch (SQLException e) {
            throw new IllegalStateException("Lines could not be staged", e);
        }
    }

    private static void send(CopyIn copy, StringBuilder text) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private static void append(StringBuilder row, Understood line) {
        ContactFacts facts = line.facts();
        boolean consents =
                facts.get(ContactField.CONSENT_SOURCE) != null || facts.get(ContactField.CONSENT_TIMESTAMP) != null;
        row.append(line.line()).append('\t').append(Ids.create()).append('\t');
        row.append(consents ? Ids.create().toString() : "\\N");
        for (ContactField field : ContactField.values()) {
            row.append('\t');
            value(row, facts.get(field));
        }
        row.append('\t');
        boolean first = true;
        for (String tag : facts.tags()) {
            if (!first) {
                row.append(BETWEEN_TAGS);
            }
            escaped(row, tag);
            first = false;
        }
        row.append('\t');
        value(row, facts.consentWording());
        row.append('\t');
        dates(row, facts.dates());
        row.append('\n');
    }

    /** Nothing for most files; their lines are no longer for it. */
    private static void dates(StringBuilder row, Map<String, LocalDate> dates) {
        if (dates.isEmpty()) {
            row.append("\\N");
        }
        boolean first = true;
        for (Map.Entry<String, LocalDate> date : dates.entrySet()) {
            if (!first) {
                row.append(BETWEEN_TAGS);
            }
            escaped(row, date.getKey());
            row.append(BEFORE_DAY).append(date.getValue());
            first = false;
        }
    }

    private static void value(StringBuilder row, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            row.append("\\N");
        } else {
            escaped(row, value);
        }
    }

    private static void escaped(StringBuilder row, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> row.append("\\\\");
                case '\t' -> row.append("\\t");
                case '\n' -> row.append("\\n");
                case '\r' -> row.append("\\r");
                default -> row.append(c);
            }
        }
    }
}
