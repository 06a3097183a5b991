package com.intellisend.platform.pages;

import com.intellisend.contacts.ContactBook;
import com.intellisend.contacts.ContactCard;
import com.intellisend.contacts.ContactFilter;
import com.intellisend.inbox.ConversationLine;
import com.intellisend.inbox.Inbox;
import com.intellisend.inbox.InboxQuestion;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds people of the brand by a piece of their name or number, and what was said with them. */
@Named
@RequestScoped
public class SearchPage {

    private static final int SHOWN = 30;

    @Inject
    private ContactBook contacts;

    @Inject
    private Inbox inbox;

    @Inject
    private CurrentTenant tenant;

    private @Nullable String words;
    private @Nullable List<ContactCard> people;
    private @Nullable List<ConversationLine> conversations;

    public boolean isAsked() {
        return words != null && !words.isBlank();
    }

    public List<ContactCard> getPeople() {
        if (people == null) {
            people = isAsked()
                    ? contacts.list(tenant.id(), new ContactFilter(null, words), SHOWN, null)
                            .items()
                    : List.of();
        }
        return people;
    }

    public List<ConversationLine> getConversations() {
        if (conversations == null) {
            conversations = isAsked()
                    ? inbox.list(tenant.id(), InboxQuestion.status(null, words), null, SHOWN)
                            .items()
                    : List.of();
        }
        return conversations;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
