package com.intellisend.tenancy;

import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The tenant that this request is about, already checked against who asks; read by doors only. */
@RequestScoped
public class CurrentTenant {

    private @Nullable TenantId tenant;

    /** Refuses with {@link NotFound} where the request names none that its user may see. */
    public TenantId id() {
        if (tenant == null) {
            throw new NotFound("tenant");
        }
        return tenant;
    }

    public boolean isKnown() {
        return tenant != null;
    }

    /** Called once by the door that has checked it. */
    public void is(TenantId checked) {
        tenant = checked;
    }
}
