package com.intellisend.inbox.rest;

import com.intellisend.inbox.Notes;
import com.intellisend.kernel.Page;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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

/** What a team writes to itself beside a conversation; the contact never sees it. */
@Path("tenants/{tenantId}/conversations/{conversationId}/notes")
@RequestScoped
@RolesAllowed({Role.ADMIN_ROLE, Role.AGENT_ROLE})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversations")
public class NotesResource {

    /** A note to be kept. */
    public record NewNote(@NotBlank @Size(max = 4000) String body) {}

    @Inject
    private Notes notes;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    /** The newest two hundred, oldest first. */
    @GET
    public Page<Notes.Note> list(@PathParam("conversationId") UUID conversation) {
        return new Page<>(notes.of(tenant.id(), conversation), null);
    }

    @POST
    @APIResponseSchema(value = Notes.Note.class, responseCode = "201")
    public Response add(@PathParam("conversationId") UUID conversation, @NotNull @Valid NewNote body) {
        Notes.Note kept = notes.add(tenant.id(), conversation, user.id(), body.body());
        return Response.created(
                        URI.create("tenants/" + tenant.id() + "/conversations/" + conversation + "/notes#" + kept.id()))
                .entity(kept)
                .build();
    }
}
