package com.intellisend.contacts;

import com.intellisend.compliance.ConsentLedger;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes into the ledger the consent that comes with a contact; a contact's card may change, the ledger only grows. */
@ApplicationScoped
class ConsentGiven {

    @Inject
    private ConsentLedger ledger;

    /** Nothing is written when the facts say nothing about consent. */
    void record(TenantId tenant, PhoneNumber phone, ContactFacts facts, @Nullable UUID byUser, Instant now) {
        String source = said(facts, ContactField.CONSENT_SOURCE);
        String at = said(facts, ContactField.CONSENT_TIMESTAMP);
        if (source != null || at != null) {
            ledger.record(
                    tenant,
                    new ConsentLedger.Entry(
                            phone,
                            "consent",
                            source == null ? "contact card" : source,
                            null,
                            null,
                            null,
                            null,
                            byUser,
                            at == null ? now : Instant.parse(at)));
        }
    }

    private static @Nullable String said(ContactFacts facts, ContactField field) {
        String value = facts.get(field);
        return value == null || value.isEmpty() ? null : value;
    }
}
