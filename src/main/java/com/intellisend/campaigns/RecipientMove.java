package com.intellisend.campaigns;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a recipient goes from here.
 *
 * @param nextStep null when there is none
 */
record RecipientMove(
        UUID recipient,
        @Nullable Integer nextStep,
        @Nullable Instant dueAt) {

    static RecipientMove to(CampaignStep step, UUID recipient, Instant from) {
        return new RecipientMove(recipient, step.order(), from.plus(step.delay()));
    }

    static RecipientMove through(UUID recipient) {
        return new RecipientMove(recipient, null, null);
    }
}
