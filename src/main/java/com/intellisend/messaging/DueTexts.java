package com.intellisend.messaging;

import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.AcrossTenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which brands have something to do, asked across all of them; what exactly, each brand's own transaction finds out. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class DueTexts {

    @Inject
    @AcrossTenants
    private Jdbi database;

    /** The brands with texts of this lane whose time has come; one probe of the index for each number. */
    public List<TenantId> tenantsWith(Lane lane, Instant business) {
        return database.withHandle(handle -> handle.createQuery("""
                        select distinct n.tenant_id from app.tenant_number n
                        where n.stopped_at is null and exists (
                            select from app.message m
                            where m.tenant_id = n.tenant_id and m.from_number = n.phone_number and m.lane = :lane
                                and m.status = 'pending' and m.not_before <= :business)
                        """)
                .bind("lane", lane.number())
                .bind("business", business)
                .mapTo(UUID.class)
                .map(TenantId::new)
                .list());
    }

    /** The brands with texts of which nobody knows whether the carrier has them, and that it is time to ask about. */
    public List<TenantId> tenantsInDoubt(Instant machine) {
        return database.withHandle(handle -> handle.createQuery("""
                        select distinct tenant_id from app.message
                        where status = 'claimed' and lease_until <= :machine
                            or status = 'unknown' and look_again_at <= :machine
                        """)
                .bind("machine", machine)
                .mapTo(UUID.class)
                .map(TenantId::new)
                .list());
    }
}
