package com.intellisend.campaigns.rest;

import com.intellisend.campaigns.CircuitBreaker;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether a campaign pauses by itself when it goes wrong; it does, unless an admin has switched that off. */
@Path("tenants/{tenantId}/campaigns/{campaignId}/circuit-breaker")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
@RolesAllowed({"ADMIN", "AGENT"})
public class CircuitBreakerResource {

    /** @param enabled off: all texts leave at once and nothing pauses the campaign but people */
    @Schema(name = "CircuitBreakerSwitch")
    public record Switch(@NotNull Boolean enabled) {}

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CircuitBreaker breaker;

    @GET
    public Switch get(@PathParam("campaignId") UUID id) {
        return new Switch(breaker.isEnabled(tenant.id(), id));
    }

    @PUT
    @RolesAllowed("ADMIN")
    public Switch set(@PathParam("campaignId") UUID id, @NotNull @Valid Switch body) {
        return new Switch(breaker.enable(tenant.id(), id, body.enabled()));
    }
}
