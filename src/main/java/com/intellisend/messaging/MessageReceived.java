package com.intellisend.messaging;

import com.intellisend.compliance.MessageReading;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import java.time.Instant;
import java.util.UUID;

/** A text came in and is stored; what it says about opting out has been applied before anybody hears of it. */
public record MessageReceived(
        TenantId tenant,
        UUID messageId,
        UUID conversationId,
        UUID contactId,
        PhoneNumber phone,
        String body,
        MessageReading.Reading reading,
        Instant at) {}
