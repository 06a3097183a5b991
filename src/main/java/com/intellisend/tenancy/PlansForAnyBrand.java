package com.intellisend.tenancy;

import org.jdbi.v3.core.Handle;

/**
 * Statements over all of a brand are planned for any brand. A plan for this very one would trust statistics in which it may be
 * new or small: then every index that begins with the brand looks as good as the right one, and reads all of it for each row
 * (ADR 39).
 *
 * <p>A single statement that looks rows up by their own keys says {@code tenant_id = (select :tenant)} for the same end: the
 * planner does not look into the parentheses.
 */
public final class PlansForAnyBrand {

    private PlansForAnyBrand() {}

    /** From here to the end of this transaction. */
    public static void in(Handle transaction) {
        transaction.execute("set local plan_cache_mode = force_generic_plan");
    }
}
