package com.intellisend.contacts;

import com.intellisend.kernel.Ids;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Writes into the ledger the consent that comes with a contact; a contact's card may change, the ledger only grows. */
@ApplicationScoped
class ConsentGiven {

    @Inject
    private Jdbi database;

    void record(TenantId tenant, ContactFacts facts, @Nullable UUID byUser, Instant now) {
        recordChange(tenant, facts.phone(), facts, byUser, now);
    }

    void recordChange(TenantId tenant, PhoneNumber phone, ContactFacts facts, @Nullable UUID byUser, Instant now) {
        String source = facts.get(ContactField.CONSENT_SOURCE);
        String at = facts.get(ContactField.CONSENT_TIMESTAMP);
        boolean said = (source != null && !source.isEmpty()) || (at != null && !at.isEmpty());
        if (said) {
            database.useHandle(handle -> handle.createUpdate("""
                            insert into app.consent_event (id, tenant_id, phone, kind, source, actor_user_id, at, recorded_at)
                            values (:id, :tenant, :phone, 'CONSENT', :source, :user, :at, :now)
                            """)
                    .bind("id", Ids.create())
                    .bind("tenant", tenant.value())
                    .bind("phone", phone.e164())
                    .bind("source", source == null || source.isEmpty() ? "contact card" : source)
                    .bind("user", byUser)
                    .bind("at", at == null || at.isEmpty() ? now : Instant.parse(at))
                    .bind("now", now)
                    .execute());
        }
    }
}
