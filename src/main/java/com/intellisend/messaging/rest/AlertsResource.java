package com.intellisend.messaging.rest;

import com.intellisend.messaging.Alerts;
import com.intellisend.messaging.Alerts.Alert;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What somebody must know of: a dead account, a stopped number, a campaign that has paused itself. */
@Path("tenants/{tenantId}/alerts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
@RolesAllowed({"ADMIN", "AGENT"})
public class AlertsResource {

    /** @param items newest first */
    public record OpenAlerts(List<Alert> items) {}

    @Inject
    private CurrentTenant tenant;

    @Inject
    private Alerts alerts;

    @GET
    public OpenAlerts open() {
        return new OpenAlerts(alerts.open(tenant.id()));
    }

    /** Somebody has set it right; what was stopped for it sends again. */
    @POST
    @Path("{alertId}/resolve")
    @RolesAllowed("ADMIN")
    public OpenAlerts resolve(@PathParam("alertId") UUID id) {
        alerts.resolve(tenant.id(), id);
        return open();
    }
}
