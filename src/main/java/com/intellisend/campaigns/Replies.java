package com.intellisend.campaigns;

import com.intellisend.compliance.Suppressions;
import com.intellisend.messaging.MessageReceived;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What an answer means to campaigns: drips that stop on a reply stop, and the report counts it. */
@ApplicationScoped
class Replies {

    @Inject
    private RecipientRepository recipients;

    @Inject
    private Suppressions suppressions;

    void heard(@Observes MessageReceived text) {
        boolean optedOut = suppressions.blocking(text.tenant(), text.phone()).isPresent();
        recipients.creditReply(text.tenant(), text.contactId(), optedOut, text.at());
        recipients.stopDrips(text.tenant(), text.contactId(), optedOut, text.at());
    }
}
