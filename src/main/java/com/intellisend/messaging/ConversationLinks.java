package com.intellisend.messaging;

import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives each text its conversation. */
@ApplicationScoped
class ConversationLinks {

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

    @Nullable
    UUID openFor(TenantId tenant, UUID contact, Instant at) {
        return openFor(tenant, List.of(contact), at).get(contact);
    }

    private Map<UUID, UUID> openFor(TenantId tenant, Collection<UUID> contacts, Instant at) {
        return contacts.isEmpty() || threads.isUnsatisfied()
                ? Map.of()
                : threads.get().openFor(tenant, contacts, at);
    }
}
