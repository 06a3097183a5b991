package com.intellisend.campaigns;

import com.intellisend.compliance.MessageReading.Kind;
import com.intellisend.contacts.ContactRemoved;
import com.intellisend.contacts.NumberChanged;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.messaging.MessageReceived;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;

/** What happens to recipients outside of campaigns: an answer stops the drips that stop on one and counts in the
 * report, a new number is the one to which their next texts go. */
@ApplicationScoped
class Replies {

    private static final Set<Kind> OPT_OUTS =
            EnumSet.of(Kind.OPT_OUT_KEYWORD, Kind.OPT_OUT_PLAIN, Kind.OPT_OUT_MARKETING, Kind.WRONG_NUMBER);

    @Inject
    private RecipientRepository recipients;

    @Inject
    private RecipientEndings endings;

    @Inject
    private BusinessTime time;

    void heard(@Observes MessageReceived text) {
        boolean optedOut = OPT_OUTS.contains(text.reading().kind());
        recipients.creditReply(text.tenant(), text.contactId(), optedOut, text.at());
        endings.stopDrips(text.tenant(), text.contactId(), optedOut, text.at());
    }

    void moved(@Observes NumberChanged contact) {
        endings.moveContact(contact.tenant(), contact.contactId(), contact.to(), time.now());
    }

    void forgotten(@Observes ContactRemoved contact) {
        endings.stopContact(contact.tenant(), contact.contactId(), "contact_removed", time.now());
    }
}
