package com.intellisend.inbox.rest;

import com.intellisend.inbox.CannedReplies;
import com.intellisend.inbox.CannedReplies.CannedReply;
import com.intellisend.kernel.Page;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers that are given often, each under the word that calls it. */
@Path("tenants/{tenantId}/canned-replies")
@RequestScoped
@RolesAllowed({Role.ADMIN_ROLE, Role.AGENT_ROLE})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversations")
public class CannedRepliesResource {

    /** A word and its text, in which the merge fields of campaigns may stand. */
    public record NewCannedReply(
            @NotBlank @Size(max = 41) String shortcut,
            @NotBlank @Size(max = 1600) String body) {}

    @Inject
    private CannedReplies replies;

    @Inject
    private CurrentTenant tenant;

    /** All of them, by their words. */
    @GET
    public Page<CannedReply> list() {
        return new Page<>(replies.all(tenant.id()), null);
    }

    /** Keeps the text under its word, in place of the one that stood there. */
    @POST
    @APIResponseSchema(value = CannedReply.class, responseCode = "201")
    public Response keep(@NotNull @Valid NewCannedReply body) {
        CannedReply kept = replies.keep(tenant.id(), body.shortcut(), body.body());
        return Response.created(URI.create("tenants/" + tenant.id() + "/canned-replies/" + kept.id()))
                .entity(kept)
                .build();
    }

    @GET
    @Path("{cannedReplyId}")
    public CannedReply get(@PathParam("cannedReplyId") UUID id) {
        return replies.get(tenant.id(), id);
    }

    @DELETE
    @Path("{cannedReplyId}")
    public void remove(@PathParam("cannedReplyId") UUID id) {
        replies.remove(tenant.id(), id);
    }
}
