package com.intellisend.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as a line of a list.
 *
 * @param name first and last name; null when nobody has told us
 * @param lastBody the newest text, null when it is still to be written
 * @param lastDirection {@code INBOUND} or {@code OUTBOUND}
 * @param lastStatus of the newest text, in the contract's words
 * @param campaign the campaign whose text is the newest; null when a person wrote it
 * @param optedOut whether the number may not be texted at all
 */
public record ConversationLine(
        UUID id,
        UUID contactId,
        @Nullable String name,
        String phone,
        ConversationStatus status,
        int unread,
        @Nullable UUID assigneeId,
        @Nullable String assignee,
        Instant lastMessageAt,
        @Nullable Instant lastInboundAt,
        @Nullable String lastBody,
        @Nullable String lastDirection,
        @Nullable String lastStatus,
        @Nullable String campaign,
        boolean optedOut,
        Instant createdAt,
        Instant updatedAt) {}
