package com.intellisend.kernel;

import java.util.UUID;

/** The identity of a brand; the first argument of everything that touches a brand's data. */
public record TenantId(UUID value) {

    public static TenantId create() {
        return new TenantId(Ids.create());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
