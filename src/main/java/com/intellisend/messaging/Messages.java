package com.intellisend.messaging;

import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads texts: one, those of a conversation, and the whole story of one. */
@UseCase
public class Messages {

    /** Something that happened to a text, in the order of happening. */
    public record Event(
            String status,
            String cause,
            @Nullable Integer errorCode,
            @Nullable String detail,
            Instant at) {}

    @Inject
    private Jdbi database;

    public Message get(TenantId tenant, UUID id) {
        return database.withHandle(
                handle -> handle.createQuery("select * from app.message where tenant_id = :tenant and id = :id")
                        .bind("tenant", tenant.value())
                        .bind("id", id)
                        .map((row, context) -> message(row))
                        .findOne()
                        .orElseThrow(() -> new NotFound("text")));
    }

    /**
     * The newest texts of a conversation, newest first.
     *
     * @param before the mark of the page read last; null for the newest
     */
    public Page<Message> ofConversation(TenantId tenant, UUID conversation, @Nullable UUID before, int limit) {
        List<Message> oneMore = database.withHandle(
                handle -> handle.createQuery("""
                        select * from app.message
                        where tenant_id = :tenant and conversation_id = :conversation <before>
                        order by id desc limit :limit
                        """.replace("<before>", before == null ? "" : "and id < :before"))
                        .bind("tenant", tenant.value())
                        .bind("conversation", conversation)
                        .bindMap(before == null ? java.util.Map.of() : java.util.Map.of("before", before))
                        .bind("limit", limit + 1)
                        .map((row, context) -> message(row))
                        .list());
        return Page.of(oneMore, limit, last -> last.id().toString());
    }

    /** Every transition with its time and cause; refused when there is no such text. */
    public List<Event> story(TenantId tenant, UUID id) {
        get(tenant, id);
        return database.withHandle(handle -> handle.createQuery("""
                        select status, cause, error_code, detail, at from app.message_event
                        where tenant_id = :tenant and message_id = :id order by id
                        """)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .map((row, context) -> new Event(
                        row.getString("status"),
                        row.getString("cause"),
                        row.getObject("error_code", Integer.class),
                        row.getString("detail"),
                        instant(row, "at")))
                .list());
    }

    /**
     * What the carrier reported of it, as it came, oldest first.
     *
     * @param at machine time
     * @param parametersJson the form's fields
     */
    public record Report(
            Instant at, String parametersJson, @Nullable String outcome) {}

    /** Every callback about this text; refused when there is no such text. */
    public List<Report> reports(TenantId tenant, UUID id) {
        get(tenant, id);
        return database.withHandle(handle -> handle.createQuery("""
                        select r.received_at, r.parameters, r.outcome from app.webhook_receipt r
                        where r.tenant_id = :tenant and r.kind = 'status' and r.message_sid in (
                            select unnest(array[twilio_message_sid, previous_sid]) from app.message
                            where tenant_id = :tenant and id = :id)
                        order by r.received_at, r.id
                        """)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .map((row, context) ->
                        new Report(instant(row, "received_at"), row.getString("parameters"), row.getString("outcome")))
                .list());
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                Message.Direction.valueOf(row.getString("direction")),
                row.getString("body"),
                row.getInt("segments"),
                new PhoneNumber(row.getString("from_number")),
                new PhoneNumber(row.getString("to_number")),
                row.getString("twilio_message_sid"),
                row.getString("status"),
                row.getString("withheld_reason"),
                row.getString("waiting_reason"),
                row.getObject("error_code", Integer.class),
                row.getString("error_words"),
                row.getBoolean("is_ai_generated"),
                row.getObject("created_by_user_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getObject("campaign_step_id", UUID.class),
                row.getObject("not_before") == null ? null : instant(row, "not_before"),
                row.getObject("scheduled_for") == null ? null : instant(row, "scheduled_for"),
                row.getString("media"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
