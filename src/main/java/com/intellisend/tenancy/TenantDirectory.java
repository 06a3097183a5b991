package com.intellisend.tenancy;

import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The questions about brands that no single brand can answer: which there are, and whose number this is. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class TenantDirectory {

    /** A brand's line in a list of brands. */
    public record Entry(TenantId id, String name) {}

    @Inject
    @AcrossTenants
    private Jdbi database;

    /** All brands by name; for agency users only, which the door has checked. */
    public List<Entry> all() {
        return database.withHandle(handle -> handle.createQuery("select id, name from app.tenant order by lower(name)")
                .map((row, context) -> new Entry(new TenantId(row.getObject(1, UUID.class)), row.getString(2)))
                .list());
    }

    /** All brands in the order in which they came; for agency users only, which the door has checked. */
    public Page<TenantId> page(PageRequest page) {
        UUID after = page.afterId();
        List<UUID> found = database.withHandle(
                handle -> handle.createQuery("select id from app.tenant where id > :after order by id limit :limit")
                        .bind("after", after == null ? new UUID(0, 0) : after)
                        .bind("limit", page.limit() + 1)
                        .mapTo(UUID.class)
                        .list());
        return Page.of(found, page.limit(), UUID::toString).map(TenantId::new);
    }

    public boolean exists(TenantId tenant) {
        return database.withHandle(
                handle -> handle.createQuery("select exists (select from app.tenant where id = :tenant)")
                        .bind("tenant", tenant.value())
                        .mapTo(boolean.class)
                        .one());
    }

    public Optional<TenantId> ownerOf(PhoneNumber number) {
        return database.withHandle(
                handle -> handle.createQuery("select tenant_id from app.tenant_number where phone_number = :number")
                        .bind("number", number.e164())
                        .mapTo(UUID.class)
                        .findOne()
                        .map(TenantId::new));
    }
}
