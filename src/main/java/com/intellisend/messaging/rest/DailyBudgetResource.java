package com.intellisend.messaging.rest;

import com.intellisend.messaging.DailyBudget;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How much of the carriers' day a brand has used; the budget itself is a field of the brand. */
@Path("tenants/{tenantId}/daily-budget")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Brands")
@RolesAllowed({"ADMIN", "AGENT"})
public class DailyBudgetResource {

    /**
     * Today, in segments.
     *
     * @param dailySegmentBudget null for none
     * @param marketingWaits whether marketing waits for the next day, to leave room for conversations
     * @param campaignsWait whether all campaigns do
     * @param resetsAt midnight Pacific
     */
    public record Today(
            @Nullable Integer dailySegmentBudget,
            int used,
            boolean marketingWaits,
            boolean campaignsWait,
            Instant resetsAt) {}

    @Inject
    private CurrentTenant tenant;

    @Inject
    private DailyBudget budget;

    @GET
    public Today today() {
        DailyBudget.Today today = budget.today(tenant.id());
        return new Today(
                today.budget(), today.used(), today.holdsMarketing(), today.holdsCampaigns(), today.resetsAt());
    }
}
