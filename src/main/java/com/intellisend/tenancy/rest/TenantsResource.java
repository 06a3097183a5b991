package com.intellisend.tenancy.rest;

import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.MergePatch;
import com.intellisend.tenancy.Role;
import com.intellisend.tenancy.Tenant;
import com.intellisend.tenancy.TenantDirectory;
import com.intellisend.tenancy.Tenants;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The brands: the agency sees and makes all of them, everybody else sees their own. */
@Path("tenants")
@RequestScoped
@RolesAllowed({Role.ADMIN_ROLE, Role.AGENT_ROLE})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Brands")
public class TenantsResource {

    @Inject
    private Tenants tenants;

    @Inject
    private TenantDirectory directory;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private MergePatch patches;

    @GET
    public Page<TenantView> list(@QueryParam("limit") String limit, @QueryParam("after") String after) {
        PageRequest page = PageRequest.of(limit, after);
        UUID own = user.get().tenantId();
        Page<TenantId> seen = own == null ? directory.page(page) : new Page<>(List.of(new TenantId(own)), null);
        return seen.map(id -> TenantView.of(tenants.get(id)));
    }

    @POST
    @RolesAllowed("AGENCY")
    @APIResponseSchema(value = TenantView.class, responseCode = "201")
    public Response create(@NotNull @Valid TenantBody body) {
        Tenant created = tenants.create(TenantId.create(), body.toProfile());
        return Response.created(URI.create("tenants/" + created.id()))
                .entity(TenantView.of(created))
                .build();
    }

    @GET
    @Path("{tenantId}")
    public TenantView get() {
        return TenantView.of(tenants.get(tenant.id()));
    }

    /** JSON merge patch; null sets quiet hours, zone or budget back to the product's default. */
    @PATCH
    @Path("{tenantId}")
    @RolesAllowed(Role.ADMIN_ROLE)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public TenantView change(
            @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = TenantPatch.class))) @NotNull
                    JsonObject patch) {
        TenantPatch wanted = patches.apply(TenantPatch.of(tenants.get(tenant.id())), patch, TenantPatch.class);
        return TenantView.of(tenants.change(tenant.id(), expected, wanted.toProfile(), wanted.toLimits()));
    }
}
