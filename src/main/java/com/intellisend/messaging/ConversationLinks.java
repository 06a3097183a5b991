package com.intellisend.messaging;

import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives each text its conversation. */
@ApplicationScoped
class ConversationLinks {

    @Inject
    private Threads threads;

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
        return contacts.isEmpty() ? Map.of() : threads.openFor(tenant, contacts, at);
    }
}
