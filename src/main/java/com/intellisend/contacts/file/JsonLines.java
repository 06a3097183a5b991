package com.intellisend.contacts.file;

import com.intellisend.contacts.ContactDates;
import com.intellisend.contacts.ContactFacts;
import com.intellisend.contacts.ContactField;
import com.intellisend.contacts.FileConsent;
import com.intellisend.contacts.LineRead;
import com.intellisend.contacts.NothingUsable;
import com.intellisend.contacts.Tags;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.PhoneNumber.Examined;
import com.intellisend.kernel.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
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

/** The contacts of a JSON array, in the fields of the REST API; a line is the position in the array, from 1. */
final class JsonLines implements ContactLines {

    private final ContactFile.Counting bytes;
    private final JsonParser parser;
    private final @Nullable FileConsent consent;
    private final ZoneId zone;
    private final Instant now;
    private long position;

    JsonLines(Path file, @Nullable FileConsent consent, ZoneId zone, Instant now) throws IOException {
        this.consent = consent;
        this.bytes = new ContactFile.Counting(Files.newInputStream(file));
        this.parser = Json.createParser(bytes);
        this.zone = zone;
        this.now = now;
        if (!parser.hasNext() || parser.next() != JsonParser.Event.START_ARRAY) {
            throw new NothingUsable("A JSON array of contacts is expected, such as [{\"phone\": \"+15205550134\"}].");
        }
    }

    /** Reads a whole array once, at constant memory; refuses what is no array of JSON, or an empty one. */
    static void check(Path file) throws IOException {
        try (JsonLines lines = new JsonLines(file, null, ZoneId.of("UTC"), Instant.EPOCH)) {
            if (lines.value() == null) {
                throw new NothingUsable("The JSON array is empty: there are no contacts in it.");
            }
            JsonValue next = lines.value();
            while (next != null) {
                next = lines.value();
            }
        } catch (JsonException notJson) {
            throw new NothingUsable("This is not JSON that can be read: " + place(notJson));
        }
    }

    private static String place(JsonException notJson) {
        String words = String.valueOf(notJson.getMessage());
        return words.length() <= 200 ? words : words.substring(0, 200) + "…";
    }

    @Override
    public @Nullable LineRead next() {
        JsonValue value = value();
        if (value == null) {
            return null;
        }
        position++;
        List<String> original = List.of(value.toString());
        if (!(value instanceof JsonObject contact)) {
            return new LineRead.Refused(position, "line", "This is not a contact in braces: { }.", original);
        }
        try {
            Examined phone = ContactField.examine(text("phone", contact.get("phone")));
            return new LineRead.Understood(position, facts(contact, phone.number()), phone.line());
        } catch (Refusal refusal) {
            Refusal.FieldError first = refusal.errors().get(0);
            return new LineRead.Refused(position, first.field(), first.message(), original);
        }
    }

    @Override
    public boolean passOver() {
        if (value() == null) {
            return false;
        }
        position++;
        return true;
    }

    private @Nullable JsonValue value() {
        if (!parser.hasNext()) {
            return null;
        }
        if (parser.next() == JsonParser.Event.END_ARRAY) {
            return null;
        }
        try {
            return parser.getValue();
        } catch (JsonException notJson) {
            throw notJson;
        } catch (RuntimeException tooDeep) {
            // What is nested too deeply the parser refuses with no exception of its own.
            throw new JsonException(tooDeep.getMessage(), tooDeep);
        }
    }

    private ContactFacts facts(JsonObject contact, PhoneNumber phone) {
        Map<ContactField, String> values = new EnumMap<>(ContactField.class);
        List<String> tags = List.of();
        Map<String, LocalDate> dates = Map.of();
        for (Map.Entry<String, JsonValue> entry : contact.entrySet()) {
            String key = entry.getKey();
            if (key.equals("phone")) {
                values.put(ContactField.PHONE, phone.e164());
            } else if (key.equals("tags")) {
                tags = tags(entry.getValue());
            } else if (key.equals("dates")) {
                dates = dates(entry.getValue());
            } else {
                ContactField field = ContactField.ofKey(key)
                        .orElseThrow(() -> new InvalidInput(key, "There is no field “" + key + "” on a contact."));
                String value = field.read(text(key, entry.getValue()), zone, now);
                if (!value.isEmpty()) {
                    values.put(field, value);
                }
            }
        }
        ContactFacts facts = new ContactFacts(values, tags, dates, null);
        return consent == null ? facts : consent.over(facts);
    }

    private static List<String> tags(JsonValue value) {
        List<String> tags = new ArrayList<>();
        if (value instanceof JsonArray array) {
            array.forEach(tag -> tags.add(text("tags", tag)));
            return Tags.readAll(tags);
        }
        return Tags.ofCell(text("tags", value));
    }

    private static Map<String, LocalDate> dates(JsonValue value) {
        if (!(value instanceof JsonObject named)) {
            throw new InvalidInput("dates", "Names with days are expected here: {\"installed\": \"2026-05-31\"}.");
        }
        Map<String, LocalDate> dates = new HashMap<>();
        for (Map.Entry<String, JsonValue> entry : named.entrySet()) {
            String name = ContactDates.read(entry.getKey());
            String written = text("dates." + name, entry.getValue());
            if (!written.isBlank()) {
                dates.put(name, ContactDates.day("dates." + name, written.strip()));
            }
        }
        return dates;
    }

    private static String text(String field, @Nullable JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return "";
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        if (value instanceof JsonNumber number) {
            // not toPlainString(): 1e999999999 would be a text of a gigabyte
            return number.toString();
        }
        throw new InvalidInput(field, "Text is expected here.");
    }

    @Override
    public long bytesRead() {
        return bytes.count();
    }

    @Override
    public void close() {
        parser.close();
    }
}
