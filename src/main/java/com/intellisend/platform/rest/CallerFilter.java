package com.intellisend.platform.rest;

import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.NotSignedIn;
import com.intellisend.tenancy.TenantDirectory;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and for which tenant: everything under /api except signing in needs a user, and a tenant in the path must be
 * one that this user sees. Another's answers as one that does not exist. Only of the agency's is it asked whether there is
 * such a tenant: everybody else's own exists as long as they do.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class CallerFilter implements ContainerRequestFilter, ContainerResponseFilter {

    @Inject
    private CurrentUser user;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private TenantDirectory directory;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().matches("/?auth/token/?")) {
            return;
        }
        if (!user.isKnown()) {
            throw new NotSignedIn();
        }
        String asked = request.getUriInfo().getPathParameters().getFirst("tenantId");
        if (asked != null) {
            TenantId wanted = parse(asked);
            if (wanted == null || !user.maySee(wanted) || (user.get().agency() && !directory.exists(wanted))) {
                throw new NotFound("tenant");
            }
            tenant.is(wanted);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("Cache-Control", "no-store");
    }

    private static @Nullable TenantId parse(String text) {
        try {
            return text.length() == 36 ? new TenantId(UUID.fromString(text)) : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
