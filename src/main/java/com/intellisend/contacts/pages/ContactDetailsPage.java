package com.intellisend.contacts.pages;

import com.intellisend.compliance.MessageClass;
import com.intellisend.compliance.NumberCheck;
import com.intellisend.compliance.NumberChecks;
import com.intellisend.contacts.ContactBook;
import com.intellisend.contacts.ContactCard;
import com.intellisend.contacts.ContactTags;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's card: what is known, and whether they may be texted now. */
@Named
@ViewScoped
public class ContactDetailsPage implements Serializable {

    @Inject
    private CurrentTenant tenant;

    @Inject
    private ContactBook contacts;

    @Inject
    private ContactTags tags;

    @Inject
    private NumberChecks checks;

    @Inject
    private BusinessTime time;

    private @Nullable UUID id;
    private @Nullable String newTag;
    private transient @Nullable ContactCard card;
    private transient @Nullable NumberCheck check;

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

    public String addTag() {
        tags.tag(tenant.id(), getCard().id(), newTag == null ? "" : newTag);
        return here();
    }

    public String removeTag(String tag) {
        tags.untag(tenant.id(), getCard().id(), tag);
        return here();
    }

    /** Read anew, with what has just happened in the timeline. */
    private String here() {
        return "/contacts/details?faces-redirect=true&id=" + getCard().id();
    }

    public String forget() {
        contacts.forget(tenant.id(), getCard().id());
        return "/contacts/list?faces-redirect=true";
    }

    /** Whether they may be texted now, and when else or why not. */
    public NumberCheck getCheck() {
        if (check == null) {
            check = checks.check(tenant.id(), new PhoneNumber(getCard().phone()), time.now());
        }
        return check;
    }

    public NumberCheck.Answer answer(String messageClass) {
        return Objects.requireNonNull(getCheck().answers().get(MessageClass.valueOf(messageClass)));
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
