package com.intellisend.inbox.rest;

import com.intellisend.messaging.Message;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text as it is answered; {@code status} and {@code withheldReason} in the contract's words. */
public record MessageView(
        UUID id,
        @Nullable UUID conversationId,
        UUID contactId,
        Message.Direction direction,
        String channel,
        @Nullable String body,
        int segments,
        String fromNumber,
        String toNumber,
        @Nullable String twilioMessageSid,
        String status,
        @Nullable String withheldReason,
        @Nullable Integer errorCode,
        @Nullable String errorWords,
        boolean isAiGenerated,
        @Nullable UUID createdByUserId,
        @Nullable UUID campaignId,
        @Nullable UUID campaignStepId,
        @Nullable Instant notBefore,
        Instant createdAt,
        Instant updatedAt) {

    static MessageView of(Message message) {
        return new MessageView(
                message.id(),
                message.conversationId(),
                message.contactId(),
                message.direction(),
                "SMS",
                message.body(),
                message.segments(),
                message.fromNumber().e164(),
                message.toNumber().e164(),
                message.twilioMessageSid(),
                message.status(),
                message.withheldReason(),
                message.errorCode(),
                message.errorWords(),
                message.isAiGenerated(),
                message.createdByUserId(),
                message.campaignId(),
                message.campaignStepId(),
                message.notBefore(),
                message.createdAt(),
                message.updatedAt());
    }
}
