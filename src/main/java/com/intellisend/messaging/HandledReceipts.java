package com.intellisend.messaging;

import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Closes a kept request in the very transaction that did its work. */
@ApplicationScoped
class HandledReceipts {

    @Inject
    private Jdbi database;

    @Inject
    private MachineTime time;

    void close(TenantId tenant, UUID receipt, String outcome) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.webhook_receipt set handled_at = :now, outcome = :outcome
                        where tenant_id = :tenant and id = :id
                        """)
                .bind("tenant", tenant.value())
                .bind("id", receipt)
                .bind("now", time.now())
                .bind("outcome", outcome)
                .execute());
    }
}
