package com.intellisend.campaigns;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a recipient goes from here.
 *
 * @param nextStep null when there is none
 * @param leftOut the step whose turn it was is not sent
 */
record RecipientMove(
        UUID recipient,
        @Nullable Integer nextStep,
        @Nullable Instant dueAt,
        boolean leftOut) {

    /** The same way without the text. */
    RecipientMove withoutText() {
        return new RecipientMove(recipient, nextStep, dueAt, true);
    }

    static RecipientMove through(UUID recipient) {
        return new RecipientMove(recipient, null, null, false);
    }
}
