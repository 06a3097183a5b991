package com.intellisend.messaging;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.AuditTrail;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Trouble that a person must know of; the same trouble is raised once until somebody has resolved it. */
@UseCase
public class Alerts {

    /**
     * One trouble.
     *
     * @param kind a slug such as {@code sender-stopped}
     * @param subject the number or campaign it is about; null for the brand as a whole
     * @param advice what to do about it
     */
    public record Alert(
            UUID id,
            String kind,
            @Nullable String subject,
            String words,
            @Nullable String advice,
            @Nullable Integer code,
            Instant raisedAt) {}

    @Inject
    private AuditTrail trail;

    @Inject
    private Jdbi database;

    @Inject
    private BusinessTime time;

    public void raise(
            TenantId tenant,
            String kind,
            @Nullable String subject,
            String words,
            @Nullable String advice,
            @Nullable Integer code) {
        database.useHandle(handle -> handle.createUpdate("""
                        insert into app.alert (id, tenant_id, kind, subject, words, advice, code, raised_at)
                        values (:id, :tenant, :kind, :subject, :words, :advice, :code, :now)
                        on conflict (tenant_id, kind, coalesce(subject, '')) where resolved_at is null do nothing
                        """)
                .bind("id", Ids.create())
                .bind("tenant", tenant.value())
                .bind("kind", kind)
                .bind("subject", subject)
                .bind("words", words)
                .bind("advice", advice)
                .bind("code", code)
                .bind("now", time.now())
                .execute());
    }

    /** Raises what is worth telling once, also when somebody has resolved it in the meantime. */
    void raiseOnce(TenantId tenant, String kind, String subject, String words, String advice) {
        boolean told = database.withHandle(handle -> handle.createQuery("""
                        select exists (select from app.alert
                            where tenant_id = :tenant and kind = :kind and subject = :subject)
                        """)
                .bind("tenant", tenant.value())
                .bind("kind", kind)
                .bind("subject", subject)
                .mapTo(Boolean.class)
                .one());
        if (!told) {
            raise(tenant, kind, subject, words, advice, null);
        }
    }

    /** The trouble is over without anybody having resolved it here. */
    public void settle(TenantId tenant, String kind, String subject) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.alert set resolved_at = :now
                        where tenant_id = :tenant and kind = :kind and subject = :subject and resolved_at is null
                        """)
                .bind("tenant", tenant.value())
                .bind("kind", kind)
                .bind("subject", subject)
                .bind("now", time.now())
                .execute());
    }

    /** What nobody has resolved yet, newest first; a number that somebody let go on elsewhere is no trouble any more. */
    public List<Alert> open(TenantId tenant) {
        return database.withHandle(handle -> handle.createQuery("""
                        select * from app.alert a
                        where tenant_id = :tenant and resolved_at is null
                            and (kind not in ('sender-stopped', 'account-stopped') or exists (
                                select from app.tenant_number n
                                where n.tenant_id = a.tenant_id and n.stopped_at is not null
                                    and (n.phone_number = a.subject or a.subject is null and n.stopped_code = a.code)))
                        order by id desc
                        """)
                .bind("tenant", tenant.value())
                .map((row, context) -> new Alert(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("words"),
                        row.getString("advice"),
                        row.getObject("code", Integer.class),
                        row.getObject("raised_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    /** Resolves an alert; a number that was stopped for it sends again. */
    public void resolve(TenantId tenant, UUID id) {
        Instant now = time.now();
        Alert alert = open(tenant).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("alert"));
        trail.record(tenant, "alert.resolved", "alert", id, alert, null);
        database.useHandle(handle -> {
            handle.createUpdate("update app.alert set resolved_at = :now where tenant_id = :tenant and id = :id")
                    .bind("tenant", tenant.value())
                    .bind("id", id)
                    .bind("now", now)
                    .execute();
            handle.createUpdate("""
                            update app.tenant_number set stopped_at = null, stopped_code = null, stopped_reason = null,
                                version = version + 1, updated_at = :now
                            where tenant_id = :tenant and stopped_at is not null
                                and (:kind = 'account-stopped' and stopped_code = :code
                                    or :kind = 'sender-stopped' and phone_number = :subject)
                            """)
                    .bind("tenant", tenant.value())
                    .bind("kind", alert.kind())
                    .bind("code", alert.code())
                    .bind("subject", alert.subject())
                    .bind("now", now)
                    .execute();
        });
    }
}
