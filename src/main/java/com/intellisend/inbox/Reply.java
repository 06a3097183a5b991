package com.intellisend.inbox;

import com.intellisend.kernel.PhoneNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person answers.
 *
 * @param from one of the brand's numbers; null for its default
 * @param fromSuggestion whether it began as a suggestion of the assist
 * @param sendAt when it is to leave; null for at once
 * @param draft the same draft is sent once, however often the button is pressed; null when nobody presses twice
 * @param seen the newest text that its author had seen when they began to write: somebody else's answer since then is
 *     refused with {@link AnsweredMeanwhile}; null to send whatever others wrote
 */
public record Reply(
        String body,
        @Nullable PhoneNumber from,
        boolean fromSuggestion,
        @Nullable Instant sendAt,
        @Nullable UUID draft,
        @Nullable UUID seen) {

    /** Sent at once, whatever others wrote. */
    public Reply(String body, @Nullable PhoneNumber from, boolean fromSuggestion) {
        this(body, from, fromSuggestion, null, null, null);
    }
}
