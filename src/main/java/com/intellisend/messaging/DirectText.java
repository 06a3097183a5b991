package com.intellisend.messaging;

import com.intellisend.kernel.PhoneNumber;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text that a person typed.
 *
 * @param from null for the brand's default number
 * @param userId who typed it; null when an engine answered
 * @param aiGenerated whether it began as a suggestion
 */
public record DirectText(
        UUID conversationId,
        UUID contactId,
        PhoneNumber to,
        @Nullable PhoneNumber from,
        String body,
        @Nullable UUID userId,
        boolean aiGenerated) {}
