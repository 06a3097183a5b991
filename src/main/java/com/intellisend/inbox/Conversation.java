package com.intellisend.inbox;

import com.intellisend.tenancy.BrandEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is said between a brand and one contact, and who of the brand looks after it. */
@Entity
@Table(name = "conversation")
public class Conversation extends BrandEntity {

    private static final String INBOUND = "INBOUND";
    private static final String OUTBOUND = "OUTBOUND";
    private static final int EXCERPT = 200;

    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Enumerated(EnumType.STRING)
    private ConversationStatus status;

    private int unread;

    @Column(name = "assignee_id")
    private @Nullable UUID assigneeId;

    @Column(name = "last_message_at")
    private Instant lastMessageAt;

    @Column(name = "last_inbound_at")
    private @Nullable Instant lastInboundAt;

    @Column(name = "last_body")
    private @Nullable String lastBody;

    @Column(name = "last_direction")
    private @Nullable String lastDirection;

    @SuppressWarnings("NullAway.Init")
    protected Conversation() {}

    /** They wrote: it waits for an answer, and a closed conversation is open again. */
    void heard(String body, Instant at) {
        status = ConversationStatus.OPEN;
        unread++;
        lastInboundAt = later(lastInboundAt, at);
        remember(body, INBOUND, at);
    }

    /** One of us answered: it is theirs from now on if it was nobody's, and nothing in it is unread any more. */
    void answered(String body, @Nullable UUID by, Instant at) {
        status = ConversationStatus.OPEN;
        unread = 0;
        if (assigneeId == null) {
            assigneeId = by;
        }
        remember(body, OUTBOUND, at);
    }

    /** The answer was taken out before it left: theirs is the last word again. */
    void unanswered(Instant now) {
        lastDirection = INBOUND;
        changedAt(now);
    }

    void read(Instant now) {
        if (unread > 0) {
            unread = 0;
            changedAt(now);
        }
    }

    /** @param person null: nobody's */
    void assign(@Nullable UUID person, Instant now) {
        assigneeId = person;
        changedAt(now);
    }

    void close(Instant now) {
        status = ConversationStatus.CLOSED;
        unread = 0;
        changedAt(now);
    }

    void reopen(Instant now) {
        status = ConversationStatus.OPEN;
        changedAt(now);
    }

    private void remember(String body, String direction, Instant at) {
        lastBody = body.length() <= EXCERPT ? body : body.substring(0, EXCERPT);
        lastDirection = direction;
        lastMessageAt = later(lastMessageAt, at);
        changedAt(at);
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    public UUID contactId() {
        return contactId;
    }

    public ConversationStatus status() {
        return status;
    }

    /** How many of their texts nobody of the team has looked at. */
    public int unread() {
        return unread;
    }

    public @Nullable UUID assigneeId() {
        return assigneeId;
    }

    public Instant lastMessageAt() {
        return lastMessageAt;
    }

    public @Nullable Instant lastInboundAt() {
        return lastInboundAt;
    }

    /** The last thing said was theirs. */
    public boolean needsReply() {
        return status == ConversationStatus.OPEN && INBOUND.equals(lastDirection);
    }
}
