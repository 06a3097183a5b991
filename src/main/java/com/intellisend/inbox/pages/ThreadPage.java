package com.intellisend.inbox.pages;

import com.intellisend.compliance.MessageClass;
import com.intellisend.compliance.NumberCheck;
import com.intellisend.compliance.NumberChecks;
import com.intellisend.contacts.ContactBook;
import com.intellisend.contacts.ContactCard;
import com.intellisend.inbox.Conversation;
import com.intellisend.inbox.ConversationStatus;
import com.intellisend.inbox.Conversations;
import com.intellisend.inbox.Inbox;
import com.intellisend.inbox.Notes;
import com.intellisend.inbox.Team;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.Message;
import com.intellisend.messaging.Messages;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.Tenants;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The middle and the right pane: one conversation as it stands, and whom it is with. */
@Named
@RequestScoped
public class ThreadPage {

    @Inject
    private InboxChoice choice;

    @Inject
    private Conversations conversations;

    @Inject
    private Messages messages;

    @Inject
    private Notes notes;

    @Inject
    private Inbox inbox;

    @Inject
    private ContactBook contacts;

    @Inject
    private NumberChecks checks;

    @Inject
    private Team team;

    @Inject
    private Tenants tenants;

    @Inject
    private CurrentTenant current;

    @Inject
    private CurrentUser user;

    @Inject
    private BusinessTime time;

    private @Nullable Conversation conversation;
    private @Nullable ContactCard contact;
    private @Nullable Page<Message> page;
    private @Nullable List<ThreadEntry> entries;
    private @Nullable List<Team.Member> members;
    private @Nullable NumberCheck check;
    private @Nullable String wanted;

    @PostConstruct
    void open() {
        UUID id = choice.conversationId();
        if (id == null || !current.isKnown()) {
            return;
        }
        try {
            conversation = conversations.get(current.id(), id);
            contact = contacts.card(current.id(), conversation.contactId());
        } catch (NotFound gone) {
            conversation = null;
        }
    }

    /** Read anew after an action, and marked as read: it is on the screen. */
    void renew() {
        open();
        entries = null;
        page = null;
        check = null;
    }

    /** The page was opened, or has renewed itself while it is looked at. */
    public void look() {
        if (conversation != null && conversation.unread() > 0) {
            rememberNew(conversation.unread());
            conversations.markRead(current.id(), conversation.id());
            renew();
        }
    }

    private void rememberNew(int unread) {
        if (choice.newFrom() == null) {
            page().items().stream()
                    .filter(text -> text.direction() == Message.Direction.INBOUND)
                    .limit(unread)
                    .reduce((newer, older) -> older)
                    .ifPresent(first -> choice.newFrom(first.id()));
        }
    }

    public boolean isChosen() {
        return conversation != null && contact != null;
    }

    public Conversation getConversation() {
        return Objects.requireNonNull(conversation);
    }

    public ContactCard getContact() {
        return Objects.requireNonNull(contact);
    }

    public boolean isOpen() {
        return getConversation().status() == ConversationStatus.OPEN;
    }

    /** Whether this number may be texted by a person now, and when else or why not. */
    public TextingNow getTexting() {
        return TextingNow.of(check());
    }

    /** What the gate says of a text of this class to them. */
    public NumberCheck.Answer answer(String messageClass) {
        return Objects.requireNonNull(check().answers().get(MessageClass.valueOf(messageClass)));
    }

    private NumberCheck check() {
        if (check == null) {
            check = checks.check(current.id(), new PhoneNumber(getContact().phone()), time.now());
        }
        return check;
    }

    public List<ThreadEntry> getEntries() {
        if (entries == null) {
            TenantId tenant = current.id();
            Map<UUID, String> people =
                    getMembers().stream().collect(Collectors.toMap(Team.Member::id, Team.Member::name));
            List<Message> texts = page().items();
            Set<UUID> campaigns = texts.stream()
                    .map(Message::campaignId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            entries = new ThreadEntries(
                            time.now(), tenants.get(tenant).timeZone(), people, inbox.campaignNames(tenant, campaigns))
                    .newFrom(choice.newFrom())
                    .of(texts, notes.of(tenant, getConversation().id()), !isEarlier());
        }
        return entries;
    }

    /** The newest text that is on the screen; empty when there is none. */
    public String getNewest() {
        return page().items().stream()
                .findFirst()
                .map(text -> text.id().toString())
                .orElse("");
    }

    public boolean isEarlier() {
        return page().next() != null;
    }

    private Page<Message> page() {
        if (page == null) {
            page = messages.ofConversation(current.id(), getConversation().id(), null, choice.getTexts());
        }
        return page;
    }

    public List<Team.Member> getMembers() {
        if (members == null) {
            members = team.members(current.id());
        }
        return members;
    }

    public String getAssignee() {
        UUID assignee = getConversation().assigneeId();
        return assignee == null ? "" : assignee.toString();
    }

    public void setAssignee(@Nullable String person) {
        wanted = person;
    }

    /** Hands the conversation to whoever was chosen; to nobody when nobody was. */
    public void assign() {
        UUID person = wanted == null || wanted.isEmpty() ? null : UUID.fromString(wanted);
        conversations.assign(current.id(), getConversation().id(), person);
        renew();
    }

    public void take() {
        conversations.assign(current.id(), getConversation().id(), user.id());
        renew();
    }

    public boolean isMine() {
        return user.id().equals(getConversation().assigneeId());
    }
}
