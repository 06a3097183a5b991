package com.intellisend.messaging;

import com.intellisend.compliance.MessageClass;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text that passed the gate and is ours to hand over.
 *
 * @param windowEnd business time after which it must not reach the phone
 * @param leaseUntil machine time after which others ask the carrier about it
 * @param attempts how often it has been claimed, this time included
 */
record ClaimedText(
        TenantId tenant,
        UUID id,
        UUID contactId,
        @Nullable UUID conversationId,
        @Nullable UUID campaignId,
        int enrolment,
        MessageClass messageClass,
        PhoneNumber from,
        PhoneNumber to,
        String body,
        int segments,
        Instant windowEnd,
        Instant leaseUntil,
        int attempts) {

    ClaimedText in(@Nullable UUID conversation) {
        return new ClaimedText(
                tenant,
                id,
                contactId,
                conversation,
                campaignId,
                enrolment,
                messageClass,
                from,
                to,
                body,
                segments,
                windowEnd,
                leaseUntil,
                attempts);
    }
}
