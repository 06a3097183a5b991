package com.intellisend.campaigns;

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

/** The question across tenants: whose campaigns are to be looked at now? */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class CampaignsDue {

    @Inject
    @AcrossTenants
    private Jdbi database;

    /** Brands with a campaign that runs, or whose hour has come. */
    List<TenantId> tenants(Instant businessNow) {
        return database.withHandle(handle -> handle.createQuery("""
                        select distinct tenant_id from app.campaign
                        where status = 'RUNNING' or (status = 'SCHEDULED' and start_at <= :now)
                        """)
                .bind("now", businessNow)
                .mapTo(UUID.class)
                .map(TenantId::new)
                .list());
    }
}
