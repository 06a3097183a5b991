package com.intellisend.contacts;

import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.AcrossTenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which imports of any tenant run, or are being undone, and are held by no job: new ones, and those whose job died. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class ImportsWaiting {

    /** An import and whose it is. */
    public record Waiting(TenantId tenant, UUID id) {}

    @Inject
    @AcrossTenants
    private Jdbi database;

    @Inject
    private MachineTime time;

    public List<Waiting> now() {
        return database.withHandle(handle -> handle.createQuery("""
                        select tenant_id, id from app.contact_import
                         where (state in ('uploaded', 'running') and state = 'running' or undo_state = 'running')
                           and (lease_until is null or lease_until < :now)
                         order by id limit 20
                        """)
                .bind("now", time.now())
                .map((row, context) ->
                        new Waiting(new TenantId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)))
                .list());
    }
}
