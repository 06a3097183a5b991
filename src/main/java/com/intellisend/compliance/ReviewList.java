package com.intellisend.compliance;

import com.intellisend.compliance.Suppression.Scope;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
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

/** Messages that may have been opt-outs: automation for their senders holds until a person has read them. */
@UseCase
public class ReviewList {

    /** One message to be read. */
    public record Item(UUID id, String phone, @Nullable UUID messageId, String body, String state, Instant createdAt) {}

    @Inject
    private Jdbi database;

    @Inject
    private Suppressions suppressions;

    void hold(TenantId tenant, PhoneNumber phone, UUID message, String body, Instant at) {
        database.useHandle(handle -> handle.createUpdate("""
                        insert into app.review_item (id, tenant_id, phone, message_id, body, created_at)
                        values (:id, :tenant, :phone, :message, :body, :at)
                        """)
                .bind("id", Ids.create())
                .bind("tenant", tenant.value())
                .bind("phone", phone.e164())
                .bind("message", message)
                .bind("body", body)
                .bind("at", at)
                .execute());
    }

    /** Those nobody has decided yet, oldest first. */
    public List<Item> open(TenantId tenant) {
        return database.withHandle(handle -> handle.createQuery("""
                        select id, phone, message_id, body, state, created_at from app.review_item
                        where tenant_id = :tenant and state = 'OPEN' order by id limit 500
                        """)
                .bind("tenant", tenant.value())
                .map(ConstructorMapper.of(Item.class))
                .list());
    }

    /** It was an opt-out: the number is suppressed. */
    public void confirm(TenantId tenant, UUID id, @Nullable UUID userId, Instant at) {
        Item item = decide(tenant, id, "CONFIRMED", userId, at);
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

    /** It was none: automation goes on. */
    public void dismiss(TenantId tenant, UUID id, @Nullable UUID userId, Instant at) {
        decide(tenant, id, "DISMISSED", userId, at);
    }

    /** Which of these numbers wait for a person's reading. */
    public Set<PhoneNumber> held(TenantId tenant, Collection<PhoneNumber> phones) {
        return database.withHandle(handle -> handle.createQuery("""
                        select distinct phone from app.review_item
                        where tenant_id = :tenant and state = 'OPEN' and phone = any(:phones)
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
                                returning id, phone, message_id, body, state, created_at
                                """)
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
