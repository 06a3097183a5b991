package com.intellisend.contacts.pages;

import com.intellisend.compliance.ConsentLedger;
import com.intellisend.compliance.Gatekeeper;
import com.intellisend.compliance.MessageClass;
import com.intellisend.compliance.Reasons;
import com.intellisend.compliance.Recipient;
import com.intellisend.compliance.Verdict;
import com.intellisend.contacts.Contact;
import com.intellisend.contacts.ContactBook;
import com.intellisend.contacts.ContactCard;
import com.intellisend.contacts.ContactTags;
import com.intellisend.contacts.CustomerType;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's card: what is known, whether they may be texted now, and what they agreed to. */
@Named
@RequestScoped
public class ContactDetailsPage {

    @Inject
    private CurrentTenant tenant;

    @Inject
    private ContactBook contacts;

    @Inject
    private ContactTags tags;

    @Inject
    private Gatekeeper gatekeeper;

    @Inject
    private ConsentLedger ledger;

    @Inject
    private BusinessTime time;

    private @Nullable UUID id;
    private @Nullable String newTag;
    private @Nullable ContactCard card;

    public void load() {
        if (id == null) {
            throw new NotFound("contact");
        }
        card = contacts.card(tenant.id(), id);
    }

    public ContactCard getCard() {
        if (card == null) {
            load();
        }
        return Objects.requireNonNull(card);
    }

    public void addTag() {
        card = tags.tag(tenant.id(), getCard().id(), newTag == null ? "" : newTag);
        newTag = null;
    }

    public void removeTag(String tag) {
        tags.untag(tenant.id(), getCard().id(), tag);
        load();
    }

    public String forget() {
        contacts.forget(tenant.id(), getCard().id());
        return "/contacts/list?faces-redirect=true";
    }

    /** Whether a text typed by a person would leave now, and when else or why not. */
    public String getDirect() {
        return inWords(MessageClass.DIRECT);
    }

    public String getMarketing() {
        return inWords(MessageClass.MARKETING);
    }

    private String inWords(MessageClass messageClass) {
        Contact contact = contacts.find(tenant.id(), getCard().id());
        Recipient recipient = new Recipient(
                        contact.phone(),
                        contact.zone(),
                        contact.state(),
                        contact.consentSource() != null && contact.consentTimestamp() != null,
                        contact.customerType() == CustomerType.CUSTOMER
                                || contact.customerType() == CustomerType.PAST_CUSTOMER,
                        contact.lastRepliedAt())
                .at(contact.zip());
        Verdict verdict = gatekeeper
                .ask(tenant.id(), messageClass, List.of(recipient), time.now())
                .get(contact.phone());
        if (verdict instanceof Verdict.NotBefore later) {
            return "Waits. " + Reasons.inWords(later.reason());
        }
        if (verdict instanceof Verdict.Withheld withheld) {
            return "Not allowed. " + Reasons.inWords(withheld.reason());
        }
        return "May be texted now.";
    }

    public List<ConsentLedger.Entry> getConsents() {
        return ledger.eventsOf(tenant.id(), new PhoneNumber(getCard().phone()));
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable String getNewTag() {
        return newTag;
    }

    public void setNewTag(@Nullable String newTag) {
        this.newTag = newTag;
    }
}
