package com.intellisend.compliance;

import com.intellisend.compliance.ConsentLedger.Entry;
import com.intellisend.compliance.Suppression.Scope;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.AuditTrail;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Messages for a person to read: doubtful ones, for whose senders automation holds until then, and requests in plain words,
 * which were obeyed at once and can be undone.
 */
@UseCase
public class ReviewList {

    /**
     * One message to be read.
     *
     * @param suppressionId what it has brought about already; null while it only holds
     */
    public record Item(
            UUID id,
            String phone,
            @Nullable UUID messageId,
            String body,
            String state,
            Instant createdAt,
            @Nullable UUID suppressionId) {

        public boolean obeyed() {
            return suppressionId != null;
        }
    }

    private static final String COLUMNS = "id, phone, message_id, body, state, created_at, suppression_id";

    @Inject
    private Jdbi database;

    @Inject
    private Suppressions suppressions;

    @Inject
    private ConsentLedger ledger;

    @Inject
    private AuditTrail trail;

    void hold(TenantId tenant, PhoneNumber phone, UUID message, String body, Instant at) {
        add(tenant, phone, message, body, null, at);
        ledger.record(tenant, new Entry(phone, "hold", "message", body, null, null, message, null, at));
    }

    /** What was obeyed at once, for a person to look at again. */
    void offerUndo(TenantId tenant, Suppression obeyed, UUID message, String body, Instant at) {
        add(tenant, new PhoneNumber(obeyed.phone()), message, body, obeyed.id(), at);
    }

    private void add(
            TenantId tenant, PhoneNumber phone, UUID message, String body, @Nullable UUID suppression, Instant at) {
        database.useHandle(handle -> handle.createUpdate("""
                        insert into app.review_item (id, tenant_id, phone, message_id, body, suppression_id, created_at)
                        values (:id, :tenant, :phone, :message, :body, :suppression, :at)
                        """)
                .bind("id", Ids.create())
                .bind("tenant", tenant.value())
                .bind("phone", phone.e164())
                .bind("message", message)
                .bind("body", body)
                .bind("suppression", suppression)
                .bind("at", at)
                .execute());
    }

    /** Those nobody has decided yet, oldest first. */
    public List<Item> open(TenantId tenant) {
        return database.withHandle(handle -> handle.createQuery("select " + COLUMNS + """
                         from app.review_item
                        where tenant_id = :tenant and state = 'OPEN' order by id limit 500
                        """)
                .bind("tenant", tenant.value())
                .map(ConstructorMapper.of(Item.class))
                .list());
    }

    /** It was an opt-out: the number is suppressed, if it is not already. */
    public void confirm(TenantId tenant, UUID id, @Nullable UUID userId, Instant at) {
        Item item = decide(tenant, id, "CONFIRMED", userId, at);
        trail.record(tenant, "review.confirmed", "review", id, null, item.phone());
        if (item.obeyed()) {
            return;
        }
        suppressions.add(
                tenant,
                new Suppressions.New(
                        new PhoneNumber(item.phone()),
                        SuppressionReason.REQUEST.slug(),
                        Scope.ALL,
                        "review",
                        item.messageId(),
                        userId,
                        item.body()),
                at);
    }

    /** It was none: automation goes on, and what was obeyed is undone. */
    public void dismiss(TenantId tenant, UUID id, @Nullable UUID userId, Instant at) {
        Item item = decide(tenant, id, "DISMISSED", userId, at);
        trail.record(tenant, "review.dismissed", "review", id, null, item.phone());
        if (item.suppressionId() != null) {
            suppressions.lift(tenant, item.suppressionId(), "Read by a person: it was no opt-out", userId, at);
        } else {
            PhoneNumber phone = new PhoneNumber(item.phone());
            ledger.record(
                    tenant,
                    new Entry(phone, "hold_ended", "review", item.body(), null, null, item.messageId(), userId, at));
        }
    }

    /** Which of these numbers wait for a person's reading. */
    public Set<PhoneNumber> held(TenantId tenant, Collection<PhoneNumber> phones) {
        return database.withHandle(handle -> handle.createQuery("""
                        select distinct phone from app.review_item
                        where tenant_id = :tenant and state = 'OPEN' and suppression_id is null and phone = any(:phones)
                        """)
                .bind("tenant", tenant.value())
                .bindArray(
                        "phones",
                        String.class,
                        phones.stream().map(PhoneNumber::e164).toArray())
                .mapTo(String.class)
                .collect(Collectors.mapping(PhoneNumber::new, Collectors.toSet())));
    }

    private Item decide(TenantId tenant, UUID id, String state, @Nullable UUID userId, Instant at) {
        return database.withHandle(handle -> handle.createQuery("""
                                update app.review_item
                                set state = :state, decided_at = :at, decided_by_user_id = :user, version = version + 1
                                where tenant_id = :tenant and id = :id and state = 'OPEN'
                                returning\s""" + COLUMNS)
                        .bind("state", state)
                        .bind("at", at)
                        .bind("user", userId)
                        .bind("tenant", tenant.value())
                        .bind("id", id)
                        .map(ConstructorMapper.of(Item.class))
                        .findOne())
                .orElseThrow(() -> new NotFound("open review"));
    }
}
