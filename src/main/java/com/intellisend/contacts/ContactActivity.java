package com.intellisend.contacts;

import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** When contacts were last texted and when they last wrote; it moves forward only and is no edit of the card. */
@UseCase
public class ContactActivity {

    @Inject
    private Jdbi database;

    /** The carrier accepted a text to each of them. */
    public void contacted(TenantId tenant, Collection<UUID> contacts, Instant at) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.contact set last_contacted_at = :at
                         where tenant_id = (select :tenant) and id = any (:contacts)
                            and (last_contacted_at is null or last_contacted_at < :at)
                        """)
                .bind("tenant", tenant.value())
                .bindArray("contacts", UUID.class, List.copyOf(contacts))
                .bind("at", at)
                .execute());
    }

    public void replied(TenantId tenant, UUID contact, Instant at) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.contact set last_replied_at = :at
                         where tenant_id = (select :tenant) and id = :contact
                            and (last_replied_at is null or last_replied_at < :at)
                        """)
                .bind("tenant", tenant.value())
                .bind("contact", contact)
                .bind("at", at)
                .execute());
    }
}
