package com.intellisend.campaigns;

import com.intellisend.contacts.ContactRemoved;
import com.intellisend.kernel.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/** Whoever is removed leaves every sequence, in the transaction that removes them. */
@ApplicationScoped
class ForgottenRecipients {

    @Inject
    private Jdbi database;

    @Inject
    private BusinessTime time;

    void forget(@Observes ContactRemoved removed) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.campaign_recipient set state = 'STOPPED', stop_reason = 'contact_removed', due_at = null,
                            updated_at = :now
                        where tenant_id = :tenant and contact_id = :contact and state = 'ACTIVE'
                        """)
                .bind("now", time.now())
                .bind("tenant", removed.tenant().value())
                .bind("contact", removed.contactId())
                .execute());
    }
}
