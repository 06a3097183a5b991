package com.intellisend.compliance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number that may not be texted, or no longer for marketing.
 *
 * @param reason one of {@link SuppressionReason}'s slugs, or {@code twilio_} and Twilio's error code
 * @param source what brought it: a message, a person, the carrier, a list
 * @param liftedAt when it ended; lifted rows stay as history for ever
 * @param addedBy the name of the person who entered it; null when nobody did
 * @param liftedBy the name of the person who lifted it; null when nobody did, or their own START
 */
public record Suppression(
        UUID id,
        String phone,
        String reason,
        Scope scope,
        String source,
        @Nullable UUID sourceMessageId,
        @Nullable UUID sourceUserId,
        @Nullable String note,
        Instant createdAt,
        @Nullable Instant liftedAt,
        @Nullable UUID liftedByUserId,
        @Nullable String liftReason,
        @Nullable String addedBy,
        @Nullable String liftedBy) {

    /** How far an opt-out reaches. */
    public enum Scope {
        /** No text at all. */
        ALL,
        /** No marketing; what they asked for and need to know still reaches them. */
        MARKETING
    }

    public boolean inForce() {
        return liftedAt == null;
    }
}
