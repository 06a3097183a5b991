package com.intellisend.compliance;

import com.intellisend.kernel.Ids;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What a number agreed to and took back: appended, never changed, not even by the application's own role. */
@UseCase
public class ConsentLedger {

    @Inject
    private Jdbi database;

    @Inject
    private MachineTime machine;

    /**
     * One event.
     *
     * @param kind consent, opt_out, opt_in, opt_in_request, lifted, hold, hold_ended
     * @param source where it came from: a form, a file, a message, a person, the carrier
     * @param wording the words of it, as far as they are known
     * @param at when it happened, which may be long before it is recorded
     */
    public record Entry(
            PhoneNumber phone,
            String kind,
            String source,
            @Nullable String wording,
            @Nullable UUID importId,
            @Nullable Long importLine,
            @Nullable UUID messageId,
            @Nullable UUID userId,
            Instant at) {

        static Entry optOut(
                PhoneNumber phone,
                String source,
                @Nullable String wording,
                @Nullable UUID messageId,
                @Nullable UUID userId,
                Instant at) {
            return new Entry(phone, "opt_out", source, wording, null, null, messageId, userId, at);
        }
    }

    public void record(TenantId tenant, Entry entry) {
        database.useHandle(handle -> handle.createUpdate("""
                        insert into app.consent_event (id, tenant_id, phone, kind, source, wording, import_id, import_line, message_id,
                          actor_user_id, at, recorded_at)
                        values (:id, :tenant, :phone, :kind, :source, :wording, :import, :line, :message, :user, :at, :recorded)
                        """)
                .bind("id", Ids.create())
                .bind("tenant", tenant.value())
                .bind("phone", entry.phone().e164())
                .bind("kind", entry.kind())
                .bind("source", entry.source())
                .bind("wording", entry.wording())
                .bind("import", entry.importId())
                .bind("line", entry.importLine())
                .bind("message", entry.messageId())
                .bind("user", entry.userId())
                .bind("at", entry.at())
                .bind("recorded", machine.now())
                .execute());
    }

    /** Everything known of a number, oldest first. */
    public List<Entry> eventsOf(TenantId tenant, PhoneNumber phone) {
        return database.withHandle(handle -> handle.createQuery("""
                        select kind, source, wording, import_id, import_line, message_id, actor_user_id, at
                        from app.consent_event where tenant_id = :tenant and phone = :phone order by at, id
                        """)
                .bind("tenant", tenant.value())
                .bind("phone", phone.e164())
                .map((row, context) -> new Entry(
                        phone,
                        row.getString("kind"),
                        row.getString("source"),
                        row.getString("wording"),
                        row.getObject("import_id", UUID.class),
                        row.getObject("import_line", Long.class),
                        row.getObject("message_id", UUID.class),
                        row.getObject("actor_user_id", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .list());
    }
}
