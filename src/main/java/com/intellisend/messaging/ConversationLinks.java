package com.intellisend.messaging;

import com.intellisend.kernel.Ids;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Gives each text its conversation. */
@ApplicationScoped
class ConversationLinks {

    @Inject
    private Jdbi database;

    @Inject
    private Instance<Threads> threads;

    /** The same texts, each with its contact's open conversation unless it has one. */
    List<ClaimedText> join(TenantId tenant, List<ClaimedText> texts, Instant at) {
        Map<UUID, UUID> opened = openFor(
                tenant,
                texts.stream()
                        .filter(text -> text.conversationId() == null)
                        .map(ClaimedText::contactId)
                        .collect(Collectors.toSet()),
                at);
        return texts.stream()
                .map(text -> text.conversationId() == null ? text.in(opened.get(text.contactId())) : text)
                .toList();
    }

    UUID openFor(TenantId tenant, UUID contact, Instant at) {
        return Objects.requireNonNull(openFor(tenant, List.of(contact), at).get(contact), "no conversation");
    }

    private Map<UUID, UUID> openFor(TenantId tenant, Collection<UUID> contacts, Instant at) {
        if (contacts.isEmpty()) {
            return Map.of();
        }
        return threads.isUnsatisfied()
                ? opened(tenant, contacts, at)
                : threads.get().openFor(tenant, contacts, at);
    }

    private Map<UUID, UUID> opened(TenantId tenant, Collection<UUID> contacts, Instant at) {
        return database.withHandle(handle -> {
            handle.createUpdate("""
                            insert into app.conversation (id, tenant_id, contact_id, last_message_at, created_at, updated_at)
                            select o.id, :tenant, o.contact, :at, :at, :at from unnest(:ids, :contacts) as o (id, contact)
                            on conflict (tenant_id, contact_id) where status = 'OPEN' do nothing
                            """)
                    .bind("tenant", tenant.value())
                    .bind("at", at)
                    .bindArray(
                            "ids",
                            UUID.class,
                            contacts.stream().map(any -> Ids.create()).toList())
                    .bindArray("contacts", UUID.class, List.copyOf(contacts))
                    .execute();
            return handle.createQuery("""
                            select contact_id, id from app.conversation
                            where tenant_id = :tenant and contact_id = any(:contacts) and status = 'OPEN'
                            """)
                    .bind("tenant", tenant.value())
                    .bindArray("contacts", UUID.class, List.copyOf(contacts))
                    .map((row, context) ->
                            Map.entry(row.getObject("contact_id", UUID.class), row.getObject("id", UUID.class)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        });
    }
}
