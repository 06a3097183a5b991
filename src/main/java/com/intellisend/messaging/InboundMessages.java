package com.intellisend.messaging;

import com.intellisend.compliance.MessageReading;
import com.intellisend.compliance.OptOuts;
import com.intellisend.contacts.ContactActivity;
import com.intellisend.contacts.ContactBook;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.Outbox.ReplyWaits;
import com.intellisend.tenancy.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What people text to a brand, each text once. What it says about opting out holds from the moment that it is stored: no
 * text to its sender is claimed after this has returned.
 */
@UseCase
public class InboundMessages {

    @Inject
    private Jdbi database;

    @Inject
    private TenantLock lock;

    @Inject
    private ContactBook contacts;

    @Inject
    private ContactActivity activity;

    @Inject
    private OptOuts optOuts;

    @Inject
    private Threads threads;

    @Inject
    private MessageEvents events;

    @Inject
    private HandledReceipts receipts;

    @Inject
    private BusinessTime time;

    @Inject
    private PendingTexts waiting;

    @Inject
    private ScheduledTexts scheduled;

    @Inject
    private Event<MessageReceived> received;

    @Inject
    private Event<ReplyWaits> replyWaits;

    /** Takes one text in; the kept request is closed in the same transaction. */
    public void receive(TenantId tenant, UUID keptAs, InboundText text) {
        lock.besideOthers(tenant);
        Instant now = time.now();
        if (isKnown(text.sid())) {
            receipts.close(tenant, keptAs, "duplicate");
            return;
        }
        UUID contact = contacts.findOrCreateId(tenant, text.from(), now);
        UUID conversation = threads.of(tenant, contact, now);
        UUID id = Ids.create();
        if (!insert(tenant, id, contact, conversation, text, now)) {
            receipts.close(tenant, keptAs, "duplicate");
            return;
        }
        events.keep(tenant, MessageEvents.News.of(id, MessageStatus.RECEIVED, "inbound"), now);
        MessageReading.Reading reading =
                optOuts.understand(tenant, text.from(), id, text.body(), text.optOutType(), now);
        activity.replied(tenant, contact, now);
        if (waiting.isAnythingTyped(tenant, contact)) {
            scheduled.cancelFor(tenant, contact);
            if (waiting.reconsiderReplies(tenant, contact, now)) {
                replyWaits.fire(new ReplyWaits(tenant));
            }
        }
        received.fire(new MessageReceived(tenant, id, conversation, contact, text.from(), text.body(), reading, now));
        receipts.close(tenant, keptAs, "received");
    }

    private boolean isKnown(String sid) {
        return database.withHandle(
                handle -> handle.createQuery("select exists (select from app.message where twilio_message_sid = :sid)")
                        .bind("sid", sid)
                        .mapTo(Boolean.class)
                        .one());
    }

    private boolean insert(TenantId tenant, UUID id, UUID contact, UUID conversation, InboundText text, Instant now) {
        return database.withHandle(handle -> handle.createUpdate("""
                                insert into app.message (id, tenant_id, contact_id, conversation_id, direction, body, segments,
                                    from_number, to_number, twilio_message_sid, status, media, created_at, updated_at)
                                values (:id, :tenant, :contact, :conversation, 'INBOUND', :body, :segments,
                                    :from, :to, :sid, 'received', cast(:media as jsonb), :now, :now)
                                on conflict (twilio_message_sid) do nothing
                                """)
                        .bind("id", id)
                        .bind("tenant", tenant.value())
                        .bind("contact", contact)
                        .bind("conversation", conversation)
                        .bind("body", text.body())
                        .bind("segments", SmsText.of(text.body()).segments())
                        .bind("from", text.from().e164())
                        .bind("to", text.to().e164())
                        .bind("sid", text.sid())
                        .bind("media", media(text.media()))
                        .bind("now", now)
                        .execute())
                == 1;
    }

    private static @Nullable String media(List<InboundText.Media> media) {
        if (media.isEmpty()) {
            return null;
        }
        JsonArrayBuilder items = Json.createArrayBuilder();
        for (InboundText.Media one : media) {
            JsonObjectBuilder item = Json.createObjectBuilder().add("url", one.url());
            String type = one.contentType();
            if (type != null) {
                item.add("contentType", type);
            }
            items.add(item);
        }
        return items.build().toString();
    }
}
