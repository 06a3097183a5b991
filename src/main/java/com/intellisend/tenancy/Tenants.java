package com.intellisend.tenancy;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.ExpectedVersion;
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
    private TenantDirectory directory;

    @Inject
    private AuditTrail trail;

    @Inject
    private BusinessTime time;

    /** @param tenant a new identity, from {@link TenantId#create()}; a taken name is refused with {@link BrandNameIsTaken} */
    public Tenant create(TenantId tenant, TenantProfile profile) {
        requireFree(tenant, profile.name());
        Tenant created = new Tenant(tenant, profile, time.now());
        entities.persist(created);
        entities.flush();
        trail.record(tenant, "brand.created", "brand", tenant.value(), null, profile);
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
        requireFree(tenant, profile.name());
        TenantProfile before = changed.profile();
        changed.apply(profile, time.now());
        entities.flush();
        trail.record(tenant, "brand.changed", "brand", tenant.value(), before, profile);
        return changed;
    }

    public Tenant limit(TenantId tenant, SendingLimits limits) {
        Tenant changed = get(tenant);
        SendingLimits before = changed.limits();
        changed.limit(limits, time.now());
        entities.flush();
        trail.record(tenant, "limits.changed", "brand", tenant.value(), before, limits);
        return changed;
    }

    /** Both at once, or neither. */
    public Tenant change(TenantId tenant, ExpectedVersion expected, TenantProfile profile, SendingLimits limits) {
        Tenant changed = get(tenant);
        expected.check(changed.version());
        if (!profile.equals(changed.profile())) {
            describe(tenant, profile);
        }
        if (!limits.equals(changed.limits())) {
            limit(tenant, limits);
        }
        return changed;
    }

    private void requireFree(TenantId tenant, String name) {
        directory.all().stream()
                .filter(other ->
                        other.name().equalsIgnoreCase(name) && !other.id().equals(tenant))
                .findFirst()
                .ifPresent(other -> {
                    throw new BrandNameIsTaken(name);
                });
    }
}
