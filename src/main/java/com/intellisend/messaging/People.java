package com.intellisend.messaging;

import com.intellisend.kernel.Ids;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The contacts behind the texts: who wrote, and when they were last texted. */
@ApplicationScoped
class People {

    @Inject
    private Jdbi database;

    /** The contact with this number, written down now if nobody has it. */
    UUID withNumber(TenantId tenant, PhoneNumber phone, Instant now) {
        return database.withHandle(handle -> {
            handle.createUpdate("""
                            insert into app.contact (id, tenant_id, phone, created_at, updated_at)
                            values (:id, :tenant, :phone, :now, :now) on conflict (tenant_id, phone) do nothing
                            """)
                    .bind("id", Ids.create())
                    .bind("tenant", tenant.value())
                    .bind("phone", phone.e164())
                    .bind("now", now)
                    .execute();
            return handle.createQuery("select id from app.contact where tenant_id = :tenant and phone = :phone")
                    .bind("tenant", tenant.value())
                    .bind("phone", phone.e164())
                    .mapTo(UUID.class)
                    .one();
        });
    }

    void contacted(TenantId tenant, Collection<UUID> contacts, Instant at) {
        touch(tenant, "last_contacted_at", contacts, at);
    }

    void replied(TenantId tenant, UUID contact, Instant at) {
        touch(tenant, "last_replied_at", List.of(contact), at);
    }

    private void touch(TenantId tenant, String column, Collection<UUID> contacts, Instant at) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.contact set <column> = :at where tenant_id = :tenant and id in (
                            select id from app.contact where tenant_id = :tenant and id = any(:contacts)
                            order by id for no key update)
                        """)
                .define("column", column)
                .bind("tenant", tenant.value())
                .bindArray("contacts", UUID.class, List.copyOf(contacts))
                .bind("at", at)
                .execute());
    }
}
