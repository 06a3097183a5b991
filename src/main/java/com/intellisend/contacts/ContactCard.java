package com.intellisend.contacts;

import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything about a contact on one card, with its tags in alphabetical order; for reading only. */
public record ContactCard(
        UUID id,
        String phone,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String address,
        @Nullable String city,
        @Nullable String state,
        @Nullable String zip,
        @Nullable String leadSource,
        String customerType,
        @Nullable String consentSource,
        @Nullable Instant consentTimestamp,
        @Nullable String timeZone,
        @Nullable Instant lastContactedAt,
        @Nullable Instant lastRepliedAt,
        List<String> tags,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Serializable {

    /** What the audit trail keeps of a change: the fields that are not the same in the other. */
    Map<String, Object> unlike(ContactCard other) {
        Map<String, Object> theirs = other.fields();
        Map<String, Object> ours = fields();
        ours.entrySet().removeIf(field -> field.getValue().equals(theirs.get(field.getKey())));
        return ours;
    }

    boolean hasSameConsentAs(ContactCard other) {
        return Objects.equals(consentSource, other.consentSource)
                && Objects.equals(consentTimestamp, other.consentTimestamp);
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "firstName", firstName);
        put(fields, "lastName", lastName);
        put(fields, "phone", phone);
        put(fields, "email", email);
        put(fields, "address", address);
        put(fields, "city", city);
        put(fields, "state", state);
        put(fields, "zip", zip);
        put(fields, "leadSource", leadSource);
        put(fields, "customerType", customerType);
        put(fields, "consentSource", consentSource);
        put(fields, "consentTimestamp", consentTimestamp);
        put(fields, "timeZone", timeZone);
        put(fields, "tags", tags);
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    public boolean hasName() {
        return firstName != null || lastName != null;
    }

    /** The name, or the number of somebody without one. */
    public String displayName() {
        if (firstName == null && lastName == null) {
            return phone;
        }
        return (firstName == null ? "" : firstName)
                + (firstName == null || lastName == null ? "" : " ")
                + (lastName == null ? "" : lastName);
    }
}
