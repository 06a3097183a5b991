package com.intellisend.campaigns.rest;

import com.intellisend.campaigns.Campaign;
import com.intellisend.campaigns.CampaignPlanner;
import com.intellisend.campaigns.CampaignReport;
import com.intellisend.campaigns.CampaignReports;
import com.intellisend.campaigns.CampaignRun;
import com.intellisend.campaigns.rest.CampaignBodies.CampaignView;
import com.intellisend.campaigns.rest.CampaignBodies.NewCampaign;
import com.intellisend.campaigns.rest.CampaignBodies.Start;
import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.MergePatch;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The campaigns of a brand: plan them, run them, see what came of them. */
@Path("tenants/{tenantId}/campaigns")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
@RolesAllowed({"ADMIN", "AGENT"})
public class CampaignsResource {

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private CampaignPlanner planner;

    @Inject
    private CampaignRun run;

    @Inject
    private CampaignReports reports;

    @Inject
    private MergePatch patches;

    @GET
    public Page<CampaignView> list(@QueryParam("limit") String limit, @QueryParam("after") String after) {
        PageRequest page = PageRequest.of(limit, after);
        return planner.list(tenant.id(), page.afterId(), page.limit()).map(CampaignView::of);
    }

    @POST
    @RolesAllowed("ADMIN")
    @APIResponseSchema(value = CampaignView.class, responseCode = "201")
    public Response create(@NotNull @Valid NewCampaign body) {
        Campaign created = planner.create(tenant.id(), body.plan(), user.id());
        return Response.created(URI.create("tenants/" + tenant.id() + "/campaigns/" + created.id()))
                .entity(CampaignView.of(created))
                .build();
    }

    @GET
    @Path("{campaignId}")
    public CampaignView get(@PathParam("campaignId") UUID id) {
        return CampaignView.of(planner.get(tenant.id(), id));
    }

    /** JSON merge patch (RFC 7396); {@code enrolled} says what becomes of those who are in a drip under way. */
    @PATCH
    @Path("{campaignId}")
    @RolesAllowed("ADMIN")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public CampaignView edit(
            @PathParam("campaignId") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = NewCampaign.class))) @NotNull
                    JsonObject patch) {
        JsonObject wanted = CampaignBodies.ofTheCampaign(patch);
        return CampaignView.of(planner.edit(
                tenant.id(),
                id,
                expected,
                plan -> patches.apply(NewCampaign.of(plan), wanted, NewCampaign.class)
                        .plan(),
                CampaignBodies.becomeOfThem(patch)));
    }

    @POST
    @Path("{campaignId}/schedule")
    @RolesAllowed("ADMIN")
    public CampaignView schedule(@PathParam("campaignId") UUID id, @NotNull @Valid Start body) {
        return CampaignView.of(body.schedule(run, tenant.id(), id));
    }

    @POST
    @Path("{campaignId}/launch")
    @RolesAllowed("ADMIN")
    @Consumes(MediaType.WILDCARD)
    public CampaignView launch(@PathParam("campaignId") UUID id) {
        return CampaignView.of(run.launch(tenant.id(), id));
    }

    @POST
    @Path("{campaignId}/pause")
    @RolesAllowed("ADMIN")
    @Consumes(MediaType.WILDCARD)
    public CampaignView pause(@PathParam("campaignId") UUID id) {
        return CampaignView.of(run.pause(tenant.id(), id, "Paused by " + user.name()));
    }

    @POST
    @Path("{campaignId}/resume")
    @RolesAllowed("ADMIN")
    @Consumes(MediaType.WILDCARD)
    public CampaignView resume(@PathParam("campaignId") UUID id) {
        return CampaignView.of(run.resume(tenant.id(), id, user.get().admin()));
    }

    @POST
    @Path("{campaignId}/cancel")
    @RolesAllowed("ADMIN")
    @Consumes(MediaType.WILDCARD)
    public CampaignView cancel(@PathParam("campaignId") UUID id) {
        return CampaignView.of(run.cancel(tenant.id(), id));
    }

    @GET
    @Path("{campaignId}/report")
    public CampaignReport report(@PathParam("campaignId") UUID id) {
        return reports.of(tenant.id(), id);
    }
}
