package com.intellisend.tenancy;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.TenantId;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** One brand at a time: create it, read it, change what it says of itself and how much it may text. */
@UseCase
public class Tenants {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessTime time;

    /** @param tenant a new identity, from {@link TenantId#create()}; a taken name is refused */
    public Tenant create(TenantId tenant, TenantProfile profile) {
        Tenant created = new Tenant(tenant, profile, time.now());
        entities.persist(created);
        entities.flush();
        return created;
    }

    public Tenant get(TenantId tenant) {
        Tenant found = entities.find(Tenant.class, tenant.value());
        if (found == null) {
            throw new NotFound("tenant");
        }
        return found;
    }

    public Tenant describe(TenantId tenant, TenantProfile profile) {
        Tenant changed = get(tenant);
        changed.apply(profile, time.now());
        entities.flush();
        return changed;
    }

    public Tenant limit(TenantId tenant, SendingLimits limits) {
        Tenant changed = get(tenant);
        changed.limit(limits, time.now());
        entities.flush();
        return changed;
    }
}
