package com.intellisend.messaging;

import com.intellisend.kernel.Ids;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.AcrossTenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What the carrier sent us, kept as it came before anybody tries to understand it; each in a transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class WebhookReceipts {

    /**
     * A request that is kept.
     *
     * @param tenant null when the number is nobody's
     */
    public record Kept(UUID id, @Nullable TenantId tenant) {}

    /** Whose text a carrier's id is. */
    public record Owner(TenantId tenant, UUID message) {}

    /** A request that has not been handled yet. */
    public record Unhandled(UUID id, String kind, @Nullable TenantId tenant, String url, String parametersJson) {}

    @Inject
    @AcrossTenants
    private Jdbi database;

    @Inject
    private MachineTime time;

    /** Keeps a status callback; the tenant is null when nobody's text is known by it. */
    public UUID keepStatus(@Nullable TenantId tenant, @Nullable String sid, String url, String parametersJson) {
        return keep("status", tenant, null, sid, url, parametersJson).id();
    }

    /** Keeps a text that came to one of our numbers, for the brand whose number that is. */
    public Kept keepInbound(@Nullable PhoneNumber to, @Nullable String sid, String url, String parametersJson) {
        return keep("inbound", null, to, sid, url, parametersJson);
    }

    private Kept keep(
            String kind,
            @Nullable TenantId tenant,
            @Nullable PhoneNumber to,
            @Nullable String sid,
            String url,
            String parametersJson) {
        UUID id = Ids.create();
        return database.withHandle(handle -> handle.createQuery("""
                        insert into app.webhook_receipt (id, tenant_id, kind, message_sid, url, parameters, received_at)
                        values (:id, coalesce(cast(:tenant as uuid),
                                (select tenant_id from app.tenant_number where phone_number = :to)),
                            :kind, :sid, :url, cast(:parameters as jsonb), :now)
                        returning tenant_id
                        """)
                .bind("id", id)
                .bind("tenant", tenant == null ? null : tenant.value())
                .bind("kind", kind)
                .bind("to", to == null ? null : to.e164())
                .bind("sid", sid)
                .bind("url", url)
                .bind("parameters", parametersJson)
                .bind("now", time.now())
                .map((row, context) -> new Kept(id, tenant(row.getObject("tenant_id", UUID.class))))
                .one());
    }

    /** Closes a request for which there was nothing to do in any brand's own transaction. */
    public void close(UUID id, String outcome) {
        database.useHandle(handle -> handle.createUpdate(
                        "update app.webhook_receipt set handled_at = :now, outcome = :outcome where id = :id")
                .bind("id", id)
                .bind("now", time.now())
                .bind("outcome", outcome)
                .execute());
    }

    public Optional<Owner> ownerOf(String sid) {
        return database.withHandle(handle -> handle.createQuery(
                        "select tenant_id, id from app.message where twilio_message_sid = :sid")
                .bind("sid", sid)
                .map((row, context) -> new Owner(
                        new TenantId(row.getObject("tenant_id", UUID.class)), row.getObject("id", UUID.class)))
                .findOne());
    }

    /** Those that came at least this long ago and whose handling broke off, oldest first. */
    public List<Unhandled> unhandled(Duration since, int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        select id, kind, tenant_id, url, parameters from app.webhook_receipt
                        where handled_at is null and received_at <= :before
                        order by received_at limit :limit
                        """)
                .bind("before", time.now().minus(since))
                .bind("limit", limit)
                .map((row, context) -> new Unhandled(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        tenant(row.getObject("tenant_id", UUID.class)),
                        row.getString("url"),
                        row.getString("parameters")))
                .list());
    }

    private static @Nullable TenantId tenant(@Nullable UUID id) {
        return id == null ? null : new TenantId(id);
    }
}
