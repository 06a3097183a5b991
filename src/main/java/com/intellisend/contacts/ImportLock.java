package com.intellisend.contacts;

import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps a brand's imports and an undo apart, portion by portion, until the transaction ends: a person whom an import has just
 * found unchanged must not be removed before that import's word about them can be read.
 */
@ApplicationScoped
class ImportLock {

    @Inject
    private Jdbi database;

    /** For an undo: waits for every portion of the brand's imports. */
    void alone(TenantId tenant) {
        take("pg_advisory_xact_lock", tenant);
    }

    /** For an import: waits for an undo only. */
    void besideOthers(TenantId tenant) {
        take("pg_advisory_xact_lock_shared", tenant);
    }

    private void take(String lock, TenantId tenant) {
        database.useHandle(handle -> handle.createQuery("select " + lock + "(hashtextextended(:tenant, 17)) is null")
                .bind("tenant", tenant.toString())
                .mapTo(Boolean.class)
                .one());
    }
}
