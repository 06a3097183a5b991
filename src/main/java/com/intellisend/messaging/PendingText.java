package com.intellisend.messaging;

import com.intellisend.compliance.MessageClass;
import com.intellisend.compliance.Recipient;
import com.intellisend.kernel.PhoneNumber;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text whose turn may have come, with what the gate wants to know of its recipient. */
record PendingText(
        UUID id,
        UUID contactId,
        @Nullable UUID conversationId,
        MessageClass messageClass,
        PhoneNumber from,
        PhoneNumber to,
        @Nullable String body,
        @Nullable UUID campaignId,
        @Nullable UUID stepId,
        int enrolment,
        int attempts,
        Recipient recipient) {}
