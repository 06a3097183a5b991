package com.intellisend.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The carrier's news of a text.
 *
 * @param message our own id as it came back in the callback's address; null when it was not there
 * @param status in the carrier's words
 */
public record StatusReceipt(
        String sid,
        @Nullable UUID message,
        String status,
        @Nullable Integer errorCode) {}
