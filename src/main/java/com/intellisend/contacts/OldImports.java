package com.intellisend.contacts;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * What is kept of an import, and how long: its numbers, its refused lines and its people for good, because segments ask for
 * them; a mere look at a file for a week.
 */
@UseCase
public class OldImports {

    private static final Duration LOOKS_KEPT_FOR = Duration.ofDays(7);

    @Inject
    private Jdbi database;

    @Inject
    private BusinessTime time;

    /** Where the store has the files that an import still reads. */
    public Set<String> filesInUse(TenantId tenant) {
        return database.withHandle(handle -> handle.createQuery("""
                        select file_location from app.contact_import where tenant_id = :tenant and state = 'running'
                        """)
                .bind("tenant", tenant.value())
                .mapTo(String.class)
                .set());
    }

    public void forgetLooks(TenantId tenant) {
        database.useHandle(handle -> handle.createUpdate("""
                        delete from app.contact_import
                         where tenant_id = :tenant and dry_run and state <> 'running' and created_at < :before
                        """)
                .bind("tenant", tenant.value())
                .bind("before", time.now().minus(LOOKS_KEPT_FOR))
                .execute());
    }
}
