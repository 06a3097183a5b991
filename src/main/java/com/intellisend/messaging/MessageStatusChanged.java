package com.intellisend.messaging;

import com.intellisend.kernel.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text that we send has moved; told in the transaction that moved it. */
public record MessageStatusChanged(
        TenantId tenant,
        UUID messageId,
        UUID contactId,
        @Nullable UUID conversationId,
        @Nullable UUID campaignId,
        MessageStatus status,
        @Nullable Integer errorCode,
        Instant at) {}
