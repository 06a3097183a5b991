package com.intellisend.contacts.file;

import com.intellisend.contacts.ColumnTarget;
import com.intellisend.contacts.ContactDates;
import com.intellisend.contacts.ContactFacts;
import com.intellisend.contacts.ContactField;
import com.intellisend.contacts.FileConsent;
import com.intellisend.contacts.FileShape;
import com.intellisend.contacts.LineRead;
import com.intellisend.contacts.Tags;
import com.intellisend.contacts.file.CsvRecords.CsvRecord;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.PhoneNumber.Examined;
import com.intellisend.kernel.Refusal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a CSV file, each column taken for what the shape says. */
final class CsvLines implements ContactLines {

    private final ContactFile.Counting bytes;
    private final CsvRecords records;
    private final List<ColumnTarget> targets;
    private final List<FileShape.Column> columns;
    private final @Nullable FileConsent consent;
    private final ZoneId zone;
    private final Instant now;
    private final java.io.Reader text;
    private int headerRowsLeft;

    CsvLines(Path file, FileShape shape, ZoneId zone, Instant now) throws IOException {
        this.bytes = new ContactFile.Counting(Files.newInputStream(file));
        this.text = ContactFile.text(bytes, Charset.forName(shape.charset()));
        this.records = new CsvRecords(text, shape.delimiter());
        this.columns = shape.columns();
        this.targets = columns.stream().map(FileShape.Column::target).toList();
        this.headerRowsLeft = shape.headerRows();
        this.consent = shape.consent();
        this.zone = zone;
        this.now = now;
    }

    @Override
    public @Nullable LineRead next() throws IOException {
        CsvRecord record = record();
        return record == null ? null : read(record);
    }

    @Override
    public boolean passOver() throws IOException {
        return record() != null;
    }

    private @Nullable CsvRecord record() throws IOException {
        for (CsvRecord record = records.next(); record != null; record = records.next()) {
            if (record.isBlank() || ContactFile.isDelimiterLine(record)) {
                continue;
            }
            if (headerRowsLeft > 0) {
                headerRowsLeft--;
                continue;
            }
            return record;
        }
        return null;
    }

    private LineRead read(CsvRecord record) {
        List<String> cells = record.cells();
        if (record.fault() != null) {
            return new LineRead.Refused(record.line(), "line", record.fault(), cells);
        }
        try {
            Examined phone = ContactField.examine(cell(cells, ColumnTarget.PHONE));
            return new LineRead.Understood(record.line(), facts(cells, phone.number()), phone.line());
        } catch (Refusal refusal) {
            Refusal.FieldError first = refusal.errors().isEmpty()
                    ? new Refusal.FieldError("line", refusal.detail())
                    : refusal.errors().get(0);
            return new LineRead.Refused(record.line(), first.field(), first.message() + shifted(first, cells), cells);
        }
    }

    /** A comma too many in an address moves the phone into another column: say so. */
    private String shifted(Refusal.FieldError error, List<String> cells) {
        return error.field().equals("phone") && cells.size() > targets.size()
                ? " The line has " + cells.size() + " columns and should have " + targets.size()
                        + ": a text with a comma in it needs quotation marks around it."
                : "";
    }

    private ContactFacts facts(List<String> cells, PhoneNumber phone) {
        Map<ContactField, String> values = new EnumMap<>(ContactField.class);
        List<String> tags = new ArrayList<>();
        Map<String, LocalDate> dates = new HashMap<>();
        String fullName = "";
        String wording = "";
        values.put(ContactField.PHONE, phone.e164());
        for (int i = 0; i < targets.size() && i < cells.size(); i++) {
            ColumnTarget target = targets.get(i);
            ContactField field = target.field();
            if (target == ColumnTarget.TAGS) {
                tags.addAll(Tags.ofCell(cells.get(i)));
            } else if (target == ColumnTarget.DATE) {
                add(dates, String.valueOf(columns.get(i).date()), ContactField.clean(cells.get(i)));
            } else if (target == ColumnTarget.FULL_NAME) {
                fullName = ContactField.clean(cells.get(i));
            } else if (target == ColumnTarget.CONSENT_WORDING) {
                wording = FileConsent.wording(cells.get(i));
            } else if (field != null && field != ContactField.PHONE) {
                add(values, field, field.read(cells.get(i), zone, now));
            }
        }
        if (!fullName.isEmpty()) {
            FullName name = FullName.of(fullName);
            add(values, ContactField.FIRST_NAME, ContactField.FIRST_NAME.read(name.first(), zone, now));
            add(values, ContactField.LAST_NAME, ContactField.LAST_NAME.read(name.last(), zone, now));
        }
        ContactFacts facts = new ContactFacts(values, Tags.readAll(tags), dates, wording.isEmpty() ? null : wording);
        return consent == null ? facts : consent.over(facts);
    }

    /** Of several phone columns the first that is filled. */
    private String cell(List<String> cells, ColumnTarget target) {
        for (int i = 0; i < targets.size() && i < cells.size(); i++) {
            if (targets.get(i) == target && !cells.get(i).isBlank()) {
                return cells.get(i);
            }
        }
        return "";
    }

    /** Of several columns that become the same date the first that is filled. */
    private static void add(Map<String, LocalDate> dates, String name, String written) {
        if (!written.isEmpty() && !dates.containsKey(name)) {
            dates.put(name, ContactDates.day(name, written));
        }
    }

    private static void add(Map<ContactField, String> values, ContactField field, String value) {
        if (!value.isEmpty()) {
            values.merge(
                    field, value, (first, second) -> field == ContactField.ADDRESS ? first + ", " + second : first);
        }
    }

    @Override
    public long bytesRead() {
        return bytes.count();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
