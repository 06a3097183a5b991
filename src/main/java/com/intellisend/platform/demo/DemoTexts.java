package com.intellisend.platform.demo;

import com.intellisend.kernel.Ids;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.SmsText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Writes conversations that are over and texts that have arrived; nothing here is ever sent. */
@ApplicationScoped
class DemoTexts {

    @Inject
    private Jdbi database;

    /**
     * A text of the past.
     *
     * @param by who of the brand wrote it; null for theirs and for a campaign's
     * @param step the campaign's step that it belongs to; null for none
     */
    record Past(
            boolean theirs,
            String body,
            Instant at,
            String status,
            @Nullable Integer errorCode,
            @Nullable UUID by,
            @Nullable UUID campaign,
            @Nullable UUID step) {

        static Past theirs(String body, Instant at) {
            return new Past(true, body, at, "received", null, null, null, null);
        }

        static Past ours(String body, Instant at, @Nullable UUID by) {
            return new Past(false, body, at, "delivered", null, by, null, null);
        }
    }

    /** @return the ids of the texts, in their order */
    List<UUID> add(
            TenantId tenant, DemoPerson with, String number, boolean open, @Nullable UUID assignee, List<Past> texts) {
        UUID conversation = Ids.create();
        Past last = texts.get(texts.size() - 1);
        Instant lastInbound = texts.stream()
                .filter(Past::theirs)
                .map(Past::at)
                .max(Instant::compareTo)
                .orElse(null);
        Instant lastOutbound = texts.stream()
                .filter(text -> !text.theirs())
                .map(Past::at)
                .max(Instant::compareTo)
                .orElse(null);
        return database.withHandle(handle -> {
            handle.createUpdate("""
                            insert into app.conversation (id, tenant_id, contact_id, status, unread, assignee_id, last_message_at,
                                last_inbound_at, last_body, last_direction, created_at, updated_at)
                            values (:id, :tenant, :contact, :status, :unread, :assignee, :last, :lastInbound, :body, :direction,
                                :first, :last)
                            """)
                    .bind("id", conversation)
                    .bind("tenant", tenant.value())
                    .bind("contact", with.id())
                    .bind("status", open ? "OPEN" : "CLOSED")
                    .bind("unread", open && last.theirs() ? 1 : 0)
                    .bind("assignee", assignee)
                    .bind("first", texts.get(0).at())
                    .bind("last", last.at())
                    .bind("lastInbound", lastInbound)
                    .bind("body", last.body())
                    .bind("direction", last.theirs() ? "INBOUND" : "OUTBOUND")
                    .execute();
            handle.createUpdate("""
                            update app.contact set last_replied_at = :lastInbound, last_contacted_at = :lastOutbound
                            where tenant_id = :tenant and id = :contact
                            """)
                    .bind("lastInbound", lastInbound)
                    .bind("lastOutbound", lastOutbound)
                    .bind("tenant", tenant.value())
                    .bind("contact", with.id())
                    .execute();
            return texts.stream()
                    .map(text -> add(handle, tenant, conversation, with, number, text))
                    .toList();
        });
    }

    private static UUID add(
            Handle handle, TenantId tenant, UUID conversation, DemoPerson with, String number, Past text) {
        UUID id = Ids.create();
        handle.createUpdate("""
                        insert into app.message (id, tenant_id, conversation_id, contact_id, direction, message_class, lane, body,
                            segments, from_number, to_number, twilio_message_sid, status, error_code, created_by_user_id,
                            campaign_id, campaign_step_id, enrolment, created_at, updated_at, accepted_at)
                        values (:id, :tenant, :conversation, :contact, :direction, :class, :lane, :body,
                            :segments, :from, :to, :sid, :status, :error, :by,
                            :campaign, :step, :enrolment, :at, :at, :accepted)
                        """)
                .bind("id", id)
                .bind("tenant", tenant.value())
                .bind("conversation", conversation)
                .bind("contact", with.id())
                .bind("direction", text.theirs() ? "INBOUND" : "OUTBOUND")
                .bind("class", text.step() == null ? "DIRECT" : "MARKETING")
                .bind("lane", text.step() == null ? 0 : 1)
                .bind("body", text.body())
                .bind("segments", SmsText.of(text.body()).segments())
                .bind("from", text.theirs() ? with.phone() : number)
                .bind("to", text.theirs() ? number : with.phone())
                .bind("sid", "SM" + Ids.create().toString().replace("-", ""))
                .bind("status", text.status())
                .bind("error", text.errorCode())
                .bind("by", text.by())
                .bind("campaign", text.campaign())
                .bind("step", text.step())
                .bind("enrolment", text.step() == null ? null : 1)
                .bind("at", text.at())
                .bind("accepted", text.theirs() ? null : text.at())
                .execute();
        return id;
    }
}
