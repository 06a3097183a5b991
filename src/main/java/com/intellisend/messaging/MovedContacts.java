package com.intellisend.messaging;

import com.intellisend.contacts.NumberChanged;
import com.intellisend.kernel.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/** What waits for somebody goes to their new number; {@link LastLook} stops what is on its way to the old one, if it can be. */
@ApplicationScoped
class MovedContacts {

    @Inject
    private Jdbi database;

    @Inject
    private BusinessTime time;

    void follow(@Observes NumberChanged moved) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.message set to_number = :phone, updated_at = :now, version = version + 1
                        where tenant_id = :tenant and contact_id = :contact and status = 'pending'
                        """)
                .bind("phone", moved.to().e164())
                .bind("now", time.now())
                .bind("tenant", moved.tenant().value())
                .bind("contact", moved.contactId())
                .execute());
    }
}
