package com.intellisend.campaigns;

import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** How far running campaigns have come, for the rounds. */
@UseCase
class CampaignProgress {

    @Inject
    private Jdbi database;

    List<UUID> notFannedOut(TenantId tenant) {
        return database.withHandle(handle -> handle.createQuery("""
                        select id from app.campaign
                        where tenant_id = :tenant and status = 'RUNNING' and fanned_out_at is null order by launched_at
                        """)
                .bind("tenant", tenant.value())
                .mapTo(UUID.class)
                .list());
    }

    void jobStarted(TenantId tenant, UUID campaign, long execution) {
        database.useHandle(handle -> handle.createUpdate(
                        "update app.campaign set job_execution_id = :execution where tenant_id = :tenant and id = :campaign")
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .bind("execution", execution)
                .execute());
    }
}
