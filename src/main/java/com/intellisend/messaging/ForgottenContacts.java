package com.intellisend.messaging;

import com.intellisend.contacts.ContactRemoved;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.messaging.MessageEvents.News;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * What waits for somebody who was removed does not leave any more, in the transaction that removes them. What is claimed
 * may be on the line at this moment: {@link LastLook} stops it if it is not.
 */
@ApplicationScoped
class ForgottenContacts {

    private static final String REASON = "campaign_stopped";

    @Inject
    private Jdbi database;

    @Inject
    private MessageEvents events;

    @Inject
    private BusinessTime time;

    void forget(@Observes ContactRemoved removed) {
        Instant now = time.now();
        List<UUID> withheld = database.withHandle(handle -> handle.createQuery("""
                        update app.message set status = 'withheld', withheld_reason = :reason, waiting_reason = null,
                            lease_until = null, updated_at = :now, version = version + 1
                        where tenant_id = :tenant and contact_id = :contact and status = 'pending'
                        returning id
                        """)
                .bind("reason", REASON)
                .bind("now", now)
                .bind("tenant", removed.tenant().value())
                .bind("contact", removed.contactId())
                .mapTo(UUID.class)
                .list());
        events.keep(
                removed.tenant(),
                withheld.stream()
                        .map(id -> News.of(id, MessageStatus.WITHHELD, "contact removed"))
                        .toList(),
                now);
    }
}
