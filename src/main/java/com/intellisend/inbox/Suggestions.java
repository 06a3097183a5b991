package com.intellisend.inbox;

import com.intellisend.ai.AiEngine;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.Message;
import com.intellisend.messaging.Messages;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposes what could be answered to the last thing that a contact wrote. */
@UseCase
public class Suggestions {

    private static final int LOOKED_AT = 50;

    @Inject
    private Conversations conversations;

    @Inject
    private Messages messages;

    @Inject
    private AiEngine engine;

    /** @param personaId whose voice; null for the brand's own */
    public List<String> replies(TenantId tenant, UUID conversationId, @Nullable UUID personaId) {
        Conversation conversation = conversations.get(tenant, conversationId);
        String last = messages.ofConversation(tenant, conversationId, null, LOOKED_AT).items().stream()
                .filter(message -> message.direction() == Message.Direction.INBOUND)
                .findFirst()
                .map(message -> Objects.requireNonNullElse(message.body(), ""))
                .orElse("");
        return engine.suggestRepliesForInboundMessage(
                tenant, personaId, conversation.contactId(), conversationId, last);
    }
}
