package com.intellisend.tenancy;

import com.intellisend.kernel.TenantId;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jdbi.v3.core.Jdbi;

/**
 * Sets the tenant of a use case for row-level security, inside the transaction that {@code @Transactional} has begun.
 *
 * <p>The setting is local to the transaction, so that a pooled connection never keeps it. A second tenant in the same
 * transaction is a programming error and is refused.
 */
@Interceptor
@WithinTenant
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
class TenantWall {

    @Inject
    private Jdbi database;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @AroundInvoke
    Object raise(InvocationContext call) throws Exception {
        Object[] arguments = call.getParameters();
        if (arguments.length > 0
                && arguments[0] instanceof TenantId tenant
                && transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
            pin(tenant);
        }
        return call.proceed();
    }

    private void pin(TenantId tenant) {
        Object pinned = transaction.getResource(TenantWall.class);
        if (pinned == null) {
            database.useHandle(handle -> handle.createQuery("select set_config('app.tenant_id', :tenant, true)")
                    .bind("tenant", tenant.toString())
                    .mapTo(String.class)
                    .one());
            transaction.putResource(TenantWall.class, tenant);
        } else if (!pinned.equals(tenant)) {
            throw new IllegalStateException("One transaction was asked to touch two tenants");
        }
    }
}
