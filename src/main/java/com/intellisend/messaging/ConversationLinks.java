package com.intellisend.messaging;

import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives each text its conversation. */
@ApplicationScoped
class ConversationLinks {

    @Inject
    private Threads threads;

    /** The same texts, each with its contact's open conversation unless it has one. */
    List<ClaimedText> join(TenantId tenant, List<ClaimedText> texts, Instant at) {
        Set<UUID> without = texts.stream()
                .filter(text -> text.conversationId() == null)
                .map(ClaimedText::contactId)
                .collect(Collectors.toSet());
        Map<UUID, UUID> opened = without.isEmpty() ? Map.of() : threads.openFor(tenant, without, at);
        return texts.stream()
                .map(text -> text.conversationId() == null ? text.in(opened.get(text.contactId())) : text)
                .toList();
    }
}
