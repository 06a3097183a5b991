package com.intellisend.inbox;

import com.intellisend.compliance.MessageReading;
import com.intellisend.contacts.Contact;
import com.intellisend.contacts.ContactBook;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.DirectText;
import com.intellisend.messaging.MessageReceived;
import com.intellisend.messaging.Outbox;
import com.intellisend.messaging.ScheduledTexts;
import com.intellisend.tenancy.AuditTrail;
import com.intellisend.tenancy.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one can do with a conversation: answer, hand over, close, open again. */
@UseCase
public class Conversations {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ContactBook contacts;

    @Inject
    private Outbox outbox;

    @Inject
    private ScheduledTexts scheduled;

    @Inject
    private Answers answers;

    @Inject
    private Team team;

    @Inject
    private AuditTrail trail;

    @Inject
    private BusinessTime time;

    public Conversation get(TenantId tenant, UUID id) {
        return byId(tenant, id).getResultStream().findFirst().orElseThrow(() -> new NotFound("conversation"));
    }

    /**
     * Sends what a person typed, from the number they chose or the brand's default, now or when they say, and makes an
     * unassigned conversation theirs. Refused when the number may not be texted or a colleague was faster; then nothing
     * changes.
     *
     * @return the id of the text; of the one that there is when this draft was sent with these words before
     */
    public UUID reply(TenantId tenant, UUID id, Reply reply, @Nullable UUID by) {
        Conversation conversation = lock(tenant, id);
        Contact contact = contacts.find(tenant, conversation.contactId());
        DirectText written = new DirectText(
                id,
                contact.id(),
                contact.phone(),
                reply.from(),
                reply.body(),
                by,
                reply.fromSuggestion(),
                reply.sendAt(),
                reply.draft());
        Optional<UUID> sentBefore = outbox.sentBefore(tenant, written);
        if (sentBefore.isPresent()) {
            return sentBefore.get();
        }
        if (reply.seen() != null) {
            answers.refuseIfAnsweredSince(tenant, id, reply.seen(), by);
        }
        UUID text = outbox.enqueueDirect(tenant, written);
        if (conversation.status() == ConversationStatus.CLOSED) {
            makeRoom(tenant, conversation);
        }
        conversation.answered(reply.body(), by, time.now());
        trail.record(tenant, "reply.written", "message", text, null, null);
        return text;
    }

    /** Whether it is open and who looks after it, both at once. */
    public void change(
            TenantId tenant, UUID id, ExpectedVersion expected, ConversationStatus status, @Nullable UUID assignee) {
        Conversation conversation = lock(tenant, id);
        expected.check(conversation.version());
        if (!Objects.equals(assignee, conversation.assigneeId())) {
            assign(tenant, id, assignee);
        }
        if (status != conversation.status()) {
            entities.flush();
            if (status == ConversationStatus.OPEN) {
                reopen(tenant, id);
            } else {
                close(tenant, id);
            }
        }
    }

    /** Takes a timed reply out again; if theirs is the last word then, the conversation waits for an answer once more. */
    public void cancelScheduled(TenantId tenant, UUID id, UUID text) {
        Conversation conversation = lock(tenant, id);
        scheduled.cancel(tenant, id, text);
        if (answers.isTheirsTheLastWord(tenant, id)) {
            conversation.unanswered(time.now());
        }
    }

    /** @param person somebody who may see this brand; null for nobody */
    public Conversation assign(TenantId tenant, UUID id, @Nullable UUID person) {
        if (person != null
                && team.members(tenant).stream().noneMatch(member -> member.id().equals(person))) {
            throw new InvalidInput("assigneeId", "is nobody who works for this brand");
        }
        Conversation conversation = lock(tenant, id);
        UUID before = conversation.assigneeId();
        conversation.assign(person, time.now());
        trail.record(tenant, "conversation.assigned", "conversation", id, before, person);
        return conversation;
    }

    public Conversation close(TenantId tenant, UUID id) {
        Conversation conversation = lock(tenant, id);
        conversation.close(time.now());
        trail.record(tenant, "conversation.closed", "conversation", id, null, null);
        return conversation;
    }

    public Conversation reopen(TenantId tenant, UUID id) {
        Conversation conversation = lock(tenant, id);
        makeRoom(tenant, conversation);
        conversation.reopen(time.now());
        trail.record(tenant, "conversation.reopened", "conversation", id, null, null);
        return conversation;
    }

    /** Somebody has it on their screen. */
    public void markRead(TenantId tenant, UUID id) {
        if (get(tenant, id).unread() > 0) {
            lock(tenant, id).read(time.now());
        }
    }

    void hear(@Observes MessageReceived received) {
        Conversation conversation = lock(received.tenant(), received.conversationId());
        makeRoom(received.tenant(), conversation);
        conversation.heard(received.body(), received.at());
        if (received.reading().kind() == MessageReading.Kind.OPT_OUT_KEYWORD) {
            // Nobody may answer a STOP, so it must not wait for an answer.
            conversation.close(received.at());
        }
    }

    /** Two people may touch one conversation in the same moment: the second waits for the first. */
    private Conversation lock(TenantId tenant, UUID id) {
        return byId(tenant, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("conversation"));
    }

    private TypedQuery<Conversation> byId(TenantId tenant, UUID id) {
        return entities.createQuery(
                        "select c from Conversation c where c.tenantId = :tenant and c.id = :id", Conversation.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id);
    }

    /** Only one conversation of a contact is open: opening this one closes another. */
    private void makeRoom(TenantId tenant, Conversation heir) {
        if (heir.status() == ConversationStatus.OPEN) {
            return;
        }
        entities.createQuery("""
                        select c from Conversation c where c.tenantId = :tenant and c.contactId = :contact
                            and c.status = com.intellisend.inbox.ConversationStatus.OPEN
                        """, Conversation.class)
                .setParameter("tenant", tenant.value())
                .setParameter("contact", heir.contactId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(other -> other.close(time.now()));
        entities.flush();
    }
}
