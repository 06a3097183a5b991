package com.intellisend.inbox;

import com.intellisend.kernel.Ids;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.Threads;
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
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Finds each text its conversation, for many contacts at once.
 *
 * <p>Rows are taken in one order, so that two claims never wait for each other in a circle. A campaign's text goes into the conversation that there is, even a closed one, and leaves it closed: a blast to
 * thousands must not bury what waits for an answer. Only a person's words open it again ({@link Conversations}).
 */
@UseCase
class OpenThreads implements Threads {

    @Inject
    private Jdbi database;

    @Override
    public Map<UUID, UUID> openFor(TenantId tenant, Collection<UUID> contactIds, Instant at) {
        if (contactIds.isEmpty()) {
            return Map.of();
        }
        return database.withHandle(handle -> {
            Map<UUID, UUID> threads = existing(handle, tenant, contactIds);
            List<UUID> without = contactIds.stream()
                    .filter(contact -> !threads.containsKey(contact))
                    .distinct()
                    .sorted()
                    .toList();
            if (!without.isEmpty()) {
                open(handle, tenant, without, at);
                // Another instance may have been faster: what there is counts, not what was tried.
                threads.putAll(existing(handle, tenant, without));
            }
            touch(handle, tenant, threads.values(), at);
            return threads;
        });
    }

    @Override
    public UUID of(TenantId tenant, UUID contact, Instant at) {
        return database.withHandle(handle -> existing(handle, tenant, contact).orElseGet(() -> {
            open(handle, tenant, List.of(contact), at);
            return existing(handle, tenant, contact).orElseThrow();
        }));
    }

    private static Optional<UUID> existing(Handle handle, TenantId tenant, UUID contact) {
        return handle.createQuery("""
                        select id from app.conversation where tenant_id = :tenant and contact_id = :contact
                        order by status = 'OPEN' desc, last_message_at desc limit 1
                        for update
                        """)
                .bind("tenant", tenant.value())
                .bind("contact", contact)
                .mapTo(UUID.class)
                .findOne();
    }

    private static Map<UUID, UUID> existing(Handle handle, TenantId tenant, Collection<UUID> contacts) {
        Map<UUID, UUID> threads = new HashMap<>();
        handle.createQuery("""
                        select distinct on (contact_id) contact_id, id from app.conversation
                        where tenant_id = (select :tenant) and contact_id = any(:contacts)
                        order by contact_id, status = 'OPEN' desc, last_message_at desc
                        """)
                .bind("tenant", tenant.value())
                .bindArray("contacts", UUID.class, contacts)
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .forEach(found -> threads.put(found.getKey(), found.getValue()));
        return threads;
    }

    private static void open(Handle handle, TenantId tenant, Collection<UUID> contacts, Instant at) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into app.conversation (id, tenant_id, contact_id, last_message_at, last_direction, created_at, updated_at)
                values (:id, :tenant, :contact, :at, 'OUTBOUND', :at, :at)
                on conflict (tenant_id, contact_id) where status = 'OPEN' do nothing
                """);
        contacts.forEach(contact -> batch.bind("id", Ids.create())
                .bind("tenant", tenant.value())
                .bind("contact", contact)
                .bind("at", at)
                .add());
        batch.execute();
    }

    private static void touch(Handle handle, TenantId tenant, Collection<UUID> threads, Instant at) {
        handle.createUpdate("""
                        with touched as (
                            select id from app.conversation
                            where tenant_id = (select :tenant) and id = any(:threads) and last_message_at < :at
                            order by id for update)
                        update app.conversation c set last_message_at = :at, updated_at = :at, version = version + 1
                        from touched where c.tenant_id = (select :tenant) and c.id = touched.id
                        """)
                .bind("tenant", tenant.value())
                .bindArray("threads", UUID.class, threads)
                .bind("at", at)
                .execute();
    }
}
