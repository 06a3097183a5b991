package com.intellisend.tenancy.rest;

import com.intellisend.kernel.Page;
import com.intellisend.tenancy.ApiTokens;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tokens of a brand's people, for its admins to see and to end; people make their own under /me. */
@Path("tenants/{tenantId}/tokens")
@RequestScoped
@RolesAllowed(Role.ADMIN_ROLE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class TokensResource {

    @Inject
    private ApiTokens tokens;

    @Inject
    private CurrentTenant tenant;

    @GET
    public Page<TokenView> list() {
        return new Page<>(tokens.ofAll(tenant.id()), null).map(TokenView::of);
    }

    @DELETE
    @Path("{tokenId}")
    public void revoke(@PathParam("tokenId") UUID id) {
        tokens.revoke(tenant.id(), id);
    }
}
