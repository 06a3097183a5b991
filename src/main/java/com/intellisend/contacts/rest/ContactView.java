package com.intellisend.contacts.rest;

import com.intellisend.contacts.ContactCard;
import com.intellisend.kernel.Versioned;
import jakarta.json.bind.annotation.JsonbTransient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact as the API shows it. */
public record ContactView(
        UUID id,
        @Nullable String firstName,
        @Nullable String lastName,
        String phone,
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
        List<String> tags,
        @Nullable Instant lastContactedAt,
        @Nullable Instant lastRepliedAt,
        Instant createdAt,
        Instant updatedAt,
        @JsonbTransient int version)
        implements Versioned {

    static ContactView of(ContactCard card) {
        return new ContactView(
                card.id(),
                card.firstName(),
                card.lastName(),
                card.phone(),
                card.email(),
                card.address(),
                card.city(),
                card.state(),
                card.zip(),
                card.leadSource(),
                card.customerType(),
                card.consentSource(),
                card.consentTimestamp(),
                card.timeZone(),
                card.tags(),
                card.lastContactedAt(),
                card.lastRepliedAt(),
                card.createdAt(),
                card.updatedAt(),
                card.version());
    }
}
