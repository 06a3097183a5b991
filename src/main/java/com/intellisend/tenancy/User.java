package com.intellisend.tenancy;

import com.intellisend.kernel.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who works with the product.
 *
 * @param tenantId their brand; null for the agency, which sees every tenant
 * @param sessionEpoch grows when all their sessions and tokens are ended at once
 */
public record User(
        UUID id, @Nullable UUID tenantId, String email, String name, Role role, boolean active, int sessionEpoch) {

    public boolean agency() {
        return tenantId == null;
    }

    public boolean maySee(TenantId tenant) {
        return tenantId == null || tenantId.equals(tenant.value());
    }

    public boolean admin() {
        return role == Role.ADMIN;
    }
}
