package com.intellisend.tenancy;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;

/**
 * Asked in the transaction that takes a number away from its brand: whoever still needs the number refuses, and whoever
 * remembers it says so. People write to a number that once texted them, and their STOP has to reach the brand.
 */
public final class NumberLeaves {

    private final TenantId tenant;
    private final PhoneNumber number;
    private boolean remembered;

    NumberLeaves(TenantId tenant, PhoneNumber number) {
        this.tenant = tenant;
        this.number = number;
    }

    /** Somebody outside may know this number, or something here names it. */
    public void remember() {
        remembered = true;
    }

    boolean isRemembered() {
        return remembered;
    }

    public TenantId tenant() {
        return tenant;
    }

    public PhoneNumber number() {
        return number;
    }
}
