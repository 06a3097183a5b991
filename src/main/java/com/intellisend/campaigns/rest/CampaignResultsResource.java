package com.intellisend.campaigns.rest;

import com.intellisend.campaigns.CampaignPlanner;
import com.intellisend.campaigns.CampaignResultsCsv;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What came of a campaign for each recipient, as a file. */
@Path("tenants/{tenantId}/campaigns/{campaignId}/results.csv")
@RequestScoped
@RolesAllowed({Role.ADMIN_ROLE, Role.AGENT_ROLE})
@Tag(name = "Campaigns")
public class CampaignResultsResource {

    @Inject
    private CampaignPlanner planner;

    @Inject
    private CampaignResultsCsv csv;

    @Inject
    private CurrentTenant tenant;

    @GET
    @Produces("text/csv; charset=UTF-8")
    public Response file(@PathParam("campaignId") UUID id) {
        TenantId owner = tenant.id();
        // Asked before the first byte leaves: afterwards it is too late for a 404.
        planner.get(owner, id);
        StreamingOutput file = out -> csv.write(owner, id, new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return Response.ok(file)
                .header("Content-Disposition", "attachment; filename=\"campaign-results.csv\"")
                .build();
    }
}
