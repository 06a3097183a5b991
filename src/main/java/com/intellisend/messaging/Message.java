package com.intellisend.messaging;

import com.intellisend.kernel.PhoneNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One text as it stands, to be read; only {@link Outbox}, the claim, the carrier's answers and callbacks move it.
 *
 * @param body null while a campaign's text is not yet written
 * @param segments as billed, an estimate while there is no body
 * @param status in the words of {@link MessageStatus}
 * @param notBefore business time before which it does not leave
 * @param waitingReason why it waits until then, as a slug; null when it does not
 * @param scheduledFor when a person wanted it to leave; null when at once
 * @param media JSON array of {@code {url, contentType}}; null for none
 */
public record Message(
        UUID id,
        @Nullable UUID conversationId,
        UUID contactId,
        Direction direction,
        @Nullable String body,
        int segments,
        PhoneNumber fromNumber,
        PhoneNumber toNumber,
        @Nullable String twilioMessageSid,
        String status,
        @Nullable String withheldReason,
        @Nullable String waitingReason,
        @Nullable Integer errorCode,
        @Nullable String errorWords,
        boolean isAiGenerated,
        @Nullable UUID createdByUserId,
        @Nullable UUID campaignId,
        @Nullable UUID campaignStepId,
        @Nullable Instant notBefore,
        @Nullable Instant scheduledFor,
        @Nullable String media,
        Instant createdAt,
        Instant updatedAt) {

    /** Seen from the brand. */
    public enum Direction {
        INBOUND,
        OUTBOUND
    }
}
