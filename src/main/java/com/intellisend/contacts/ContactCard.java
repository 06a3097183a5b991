package com.intellisend.contacts;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
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
