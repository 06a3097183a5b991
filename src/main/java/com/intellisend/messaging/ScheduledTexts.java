package com.intellisend.messaging;

import com.intellisend.compliance.MessageClass;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.MessageEvents.News;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Replies that were timed: they leave like any other, unless somebody takes them out or their recipient writes first. What
 * was written before an answer is no answer to it.
 */
@UseCase
public class ScheduledTexts {

    private static final String OVERTAKEN = "They wrote before it left.";
    private static final String THEY_WROTE = "they wrote first";

    @Inject
    private Jdbi database;

    @Inject
    private MessageEvents events;

    @Inject
    private BusinessTime time;

    /** Takes one out of a conversation; refused with {@link TooLateToCancel} when it does not wait there any more. */
    public void cancel(TenantId tenant, UUID conversation, UUID text) {
        Map<String, UUID> one = Map.of("text", text, "conversation", conversation);
        if (cancel(tenant, "id = :text and conversation_id = :conversation", one, null)
                .isEmpty()) {
            throw new TooLateToCancel();
        }
    }

    /** They wrote: nothing that was timed for them before leaves any more, in the transaction that stores their text. */
    void cancelFor(TenantId tenant, UUID contact) {
        cancel(tenant, "contact_id = :contact", Map.of("contact", contact), OVERTAKEN);
    }

    /** Asked just before they would leave: did anybody write since theirs was timed? Those are taken out here. */
    Set<UUID> takeOutOvertaken(TenantId tenant, List<ClaimedText> claimed) {
        List<UUID> typed = claimed.stream()
                .filter(text -> text.messageClass() == MessageClass.DIRECT)
                .map(ClaimedText::id)
                .toList();
        if (typed.isEmpty()) {
            return Set.of();
        }
        Instant now = time.now();
        List<UUID> overtaken = database.withHandle(handle -> handle.createQuery("""
                        update app.message m set status = 'canceled', error_words = :words, lease_until = null,
                            updated_at = :now, version = m.version + 1
                        from app.contact c
                        where m.tenant_id = (select :tenant) and m.id = any(:typed) and m.status = 'claimed'
                            and m.scheduled_for is not null and c.tenant_id = m.tenant_id and c.id = m.contact_id
                            and c.last_replied_at > m.created_at
                        returning m.id
                        """)
                .bind("tenant", tenant.value())
                .bindArray("typed", UUID.class, typed)
                .bind("words", OVERTAKEN)
                .bind("now", now)
                .mapTo(UUID.class)
                .list());
        tell(tenant, overtaken, THEY_WROTE, now);
        return Set.copyOf(overtaken);
    }

    private List<UUID> cancel(TenantId tenant, String which, Map<String, UUID> what, @Nullable String words) {
        Instant now = time.now();
        List<UUID> canceled = database.withHandle(handle -> handle.createQuery("""
                        update app.message set status = 'canceled', error_words = :words, waiting_reason = null,
                            updated_at = :now, version = version + 1
                        where tenant_id = :tenant and status = 'pending' and scheduled_for is not null and %s
                        returning id
                        """.formatted(which))
                .bind("tenant", tenant.value())
                .bindMap(what)
                .bind("words", words)
                .bind("now", now)
                .mapTo(UUID.class)
                .list());
        tell(tenant, canceled, words == null ? "canceled by a person" : THEY_WROTE, now);
        return canceled;
    }

    private void tell(TenantId tenant, List<UUID> canceled, String cause, Instant now) {
        events.keep(
                tenant,
                canceled.stream()
                        .map(id -> News.of(id, MessageStatus.CANCELED, cause))
                        .toList(),
                now);
    }
}
