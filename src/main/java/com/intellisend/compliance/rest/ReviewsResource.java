package com.intellisend.compliance.rest;

import com.intellisend.compliance.ReviewList;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.Page;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Messages that may have been opt-outs: a person confirms or dismisses each; what was obeyed at once is undone by dismissing. */
@Path("tenants/{tenantId}/reviews")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Compliance")
@RolesAllowed({"ADMIN", "AGENT"})
public class ReviewsResource {

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private ReviewList reviews;

    @Inject
    private BusinessTime time;

    @GET
    public Page<ReviewList.Item> open() {
        return new Page<>(reviews.open(tenant.id()), null);
    }

    @POST
    @Path("{reviewId}/confirm")
    @APIResponse(responseCode = "204", description = "Done")
    public void confirm(@PathParam("reviewId") UUID id) {
        reviews.confirm(tenant.id(), id, user.id(), time.now());
    }

    @POST
    @Path("{reviewId}/dismiss")
    @APIResponse(responseCode = "204", description = "Done")
    public void dismiss(@PathParam("reviewId") UUID id) {
        reviews.dismiss(tenant.id(), id, user.id(), time.now());
    }
}
