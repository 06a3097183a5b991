package com.intellisend.compliance;

import com.intellisend.compliance.Suppression.Scope;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.AuditTrail;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The numbers that a brand may not text, with their history; one brand's suppression says nothing of another's. */
@UseCase
public class Suppressions {

    private static final String COLUMNS = """
            id, phone, reason, scope, source, source_message_id, source_user_id, note, created_at, lifted_at, lifted_by_user_id,
            lift_reason,
            (select u.name from app.app_user u where u.id = source_user_id) as added_by,
            (select u.name from app.app_user u where u.id = lifted_by_user_id) as lifted_by
            """;

    @Inject
    private Jdbi database;

    @Inject
    private ConsentLedger ledger;

    @Inject
    private AuditTrail trail;

    /**
     * A suppression to be.
     *
     * @param source what brought it, in a word: message, person, carrier, list
     */
    public record New(
            PhoneNumber phone,
            String reason,
            Scope scope,
            String source,
            @Nullable UUID messageId,
            @Nullable UUID userId,
            @Nullable String note) {}

    /** Adds it; of one reason and scope at most one is in force, and the second is the first. */
    public Suppression add(TenantId tenant, New suppression, Instant at) {
        return database.withHandle(handle -> {
            int added = insert(handle, tenant, suppression, at);
            if (added == 1) {
                trail.record(tenant, "suppression.added", "suppression", null, null, suppression);
                ledger.record(
                        tenant,
                        ConsentLedger.Entry.optOut(
                                suppression.phone(),
                                suppression.source(),
                                suppression.note(),
                                suppression.messageId(),
                                suppression.userId(),
                                at));
            }
            return handle.createQuery("select " + COLUMNS + """
                            from app.suppression where tenant_id = :tenant and phone = :phone and reason = :reason
                              and scope = :scope and lifted_at is null
                            """)
                    .bind("tenant", tenant.value())
                    .bind("phone", suppression.phone().e164())
                    .bind("reason", suppression.reason())
                    .bind("scope", suppression.scope())
                    .map(ConstructorMapper.of(Suppression.class))
                    .one();
        });
    }

    /** What the carrier told us of a number, with its code. */
    public void addFromCarrier(TenantId tenant, PhoneNumber phone, String reason, UUID message, Instant at) {
        add(tenant, new New(phone, reason, Scope.ALL, "carrier", message, null, null), at);
    }

    /** @param reason why it ends, in the words of the person who ends it; blank is refused */
    public Suppression lift(TenantId tenant, UUID id, String reason, @Nullable UUID userId, Instant at) {
        if (reason.isBlank() || reason.length() > 500) {
            throw new InvalidInput("reason", "must say in 1 to 500 characters why the suppression ends");
        }
        Suppression found = get(tenant, id);
        if (found.inForce()) {
            end(tenant, List.of(found), reason, userId, "person", at);
            trail.record(tenant, "suppression.lifted", "suppression", id, found, reason);
        }
        return get(tenant, id);
    }

    /** START: ends what a keyword began, here or at the carrier, and nothing else. */
    void liftKeyword(TenantId tenant, PhoneNumber phone, UUID message, Instant at) {
        List<Suppression> byKeyword = inForce(tenant, List.of(phone)).getOrDefault(phone, List.of()).stream()
                .filter(one -> SuppressionReason.endsWithStart(one.reason()))
                .toList();
        end(tenant, byKeyword, "They texted START", null, "message " + message, at);
    }

    public Suppression get(TenantId tenant, UUID id) {
        return database.withHandle(handle -> handle.createQuery(
                                "select " + COLUMNS + " from app.suppression where tenant_id = :tenant and id = :id")
                        .bind("tenant", tenant.value())
                        .bind("id", id)
                        .map(ConstructorMapper.of(Suppression.class))
                        .findOne())
                .orElseThrow(() -> new NotFound("suppression"));
    }

    /** The reason (contract's slug) for which a person may not text this number; empty when they may. */
    public Optional<String> blocking(TenantId tenant, PhoneNumber phone) {
        return blocking(tenant, phone, MessageClass.DIRECT);
    }

    /** The reason (contract's slug) for which a text of this class may not go to this number. */
    public Optional<String> blocking(TenantId tenant, PhoneNumber phone, MessageClass messageClass) {
        return blocking(inForce(tenant, List.of(phone)).getOrDefault(phone, List.of()), messageClass);
    }

    /** The reason among these for which a text of this class may not leave. */
    public static Optional<String> blocking(List<Suppression> inForce, MessageClass messageClass) {
        return inForce.stream()
                .filter(one -> one.scope() == Scope.ALL || messageClass == MessageClass.MARKETING)
                .map(one -> SuppressionReason.withheldAs(one.reason()))
                .min(String::compareTo);
    }

    /** What is in force for these numbers; a number that is free is not in the map. */
    public Map<PhoneNumber, List<Suppression>> inForce(TenantId tenant, Collection<PhoneNumber> phones) {
        if (phones.isEmpty()) {
            return Map.of();
        }
        List<Suppression> found = database.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS
                                + " from app.suppression where tenant_id = :tenant and lifted_at is null and phone = any(:phones)")
                .bind("tenant", tenant.value())
                .bindArray(
                        "phones",
                        String.class,
                        phones.stream().map(PhoneNumber::e164).toArray())
                .map(ConstructorMapper.of(Suppression.class))
                .list());
        Map<PhoneNumber, List<Suppression>> byPhone = new HashMap<>();
        found.forEach(one -> byPhone.merge(
                new PhoneNumber(one.phone()),
                List.of(one),
                (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream())
                        .toList()));
        return byPhone;
    }

    /** In force and lifted, oldest first. */
    List<Suppression> historyOf(TenantId tenant, PhoneNumber phone) {
        return database.withHandle(handle -> handle.createQuery("select " + COLUMNS
                        + " from app.suppression where tenant_id = :tenant and phone = :phone order by id")
                .bind("tenant", tenant.value())
                .bind("phone", phone.e164())
                .map(ConstructorMapper.of(Suppression.class))
                .list());
    }

    /**
     * The newest first.
     *
     * @param search digits of the number; null for all
     * @param history whether lifted ones are shown too
     * @param after the mark of the page before; null for the first
     */
    public Page<Suppression> list(
            TenantId tenant, @Nullable String search, boolean history, int limit, @Nullable UUID after) {
        String digits = search == null ? "" : search.replaceAll("[^0-9]", "");
        String which = (history ? "" : " and lifted_at is null")
                + (digits.isEmpty() ? "" : " and phone like '%' || :digits || '%'")
                + (after == null ? "" : " and id < :after");
        return Page.of(
                database.withHandle(handle -> {
                    Query query = handle.createQuery(
                                    "select " + COLUMNS + " from app.suppression where tenant_id = :tenant" + which
                                            + " order by id desc limit :limit")
                            .bind("tenant", tenant.value())
                            .bind("limit", limit + 1);
                    if (!digits.isEmpty()) {
                        query.bind("digits", digits);
                    }
                    if (after != null) {
                        query.bind("after", after);
                    }
                    return query.map(ConstructorMapper.of(Suppression.class)).list();
                }),
                limit,
                last -> last.id().toString());
    }

    private static int insert(Handle handle, TenantId tenant, New suppression, Instant at) {
        return handle.createUpdate("""
                        insert into app.suppression (id, tenant_id, phone, reason, scope, source, source_message_id, source_user_id, note,
                          created_at)
                        values (:id, :tenant, :phone, :reason, :scope, :source, :message, :user, :note, :at)
                        on conflict do nothing
                        """)
                .bind("id", Ids.create())
                .bind("tenant", tenant.value())
                .bind("phone", suppression.phone().e164())
                .bind("reason", suppression.reason())
                .bind("scope", suppression.scope())
                .bind("source", suppression.source())
                .bind("message", suppression.messageId())
                .bind("user", suppression.userId())
                .bind("note", suppression.note())
                .bind("at", at)
                .execute();
    }

    private void end(
            TenantId tenant, List<Suppression> some, String reason, @Nullable UUID userId, String source, Instant at) {
        for (Suppression one : some) {
            database.useHandle(handle -> handle.createUpdate("""
                            update app.suppression
                            set lifted_at = :at, lifted_by_user_id = :user, lift_reason = :reason, version = version + 1
                            where tenant_id = :tenant and id = :id and lifted_at is null
                            """)
                    .bind("at", at)
                    .bind("user", userId)
                    .bind("reason", reason)
                    .bind("tenant", tenant.value())
                    .bind("id", one.id())
                    .execute());
            ledger.record(
                    tenant,
                    new ConsentLedger.Entry(
                            new PhoneNumber(one.phone()), "lifted", source, reason, null, null, null, userId, at));
        }
    }
}
