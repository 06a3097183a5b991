package com.intellisend.messaging;

import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps a brand's claims apart from each other and from what people say, until the transaction ends.
 *
 * <p>Two claims at once could both find a contact below the cap. A claim beside a STOP could read the suppressions before
 * the STOP is there and commit after it was answered.
 */
@ApplicationScoped
class TenantLock {

    @Inject
    private Jdbi database;

    /** For a claim: waits for those who hold it in any way. */
    void alone(TenantId tenant) {
        take("pg_advisory_xact_lock", tenant);
    }

    /** For what comes in: waits for a claim only. */
    void besideOthers(TenantId tenant) {
        take("pg_advisory_xact_lock_shared", tenant);
    }

    private void take(String lock, TenantId tenant) {
        database.useHandle(handle -> handle.createQuery("select " + lock + "(hashtextextended(:tenant, 7)) is null")
                .bind("tenant", tenant.toString())
                .mapTo(Boolean.class)
                .one());
    }
}
