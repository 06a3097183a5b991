package com.intellisend.messaging;

import com.intellisend.kernel.PhoneNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text that a person typed.
 *
 * @param from null for the brand's default number
 * @param userId who typed it; null when an engine answered
 * @param aiGenerated whether it began as a suggestion
 * @param sendAt business time at which it is to leave; null for at once
 * @param draft the same draft with the same words is one text, however often it is sent; null when nobody sends twice
 */
public record DirectText(
        UUID conversationId,
        UUID contactId,
        PhoneNumber to,
        @Nullable PhoneNumber from,
        String body,
        @Nullable UUID userId,
        boolean aiGenerated,
        @Nullable Instant sendAt,
        @Nullable UUID draft) {

    /** To leave at once, sent by somebody who sends once. */
    public DirectText(
            UUID conversationId,
            UUID contactId,
            PhoneNumber to,
            @Nullable PhoneNumber from,
            String body,
            @Nullable UUID userId,
            boolean aiGenerated) {
        this(conversationId, contactId, to, from, body, userId, aiGenerated, null, null);
    }
}
