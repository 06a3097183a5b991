package com.intellisend.ai.rest;

import com.intellisend.ai.AiPersona;
import com.intellisend.ai.AiPersonas;
import com.intellisend.ai.PersonaDraft;
import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.kernel.Versioned;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The voices of a brand. */
@Path("tenants/{tenantId}/ai-personas")
@RequestScoped
@RolesAllowed({Role.ADMIN_ROLE, Role.AGENT_ROLE})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "AI")
public class PersonasResource {

    /** As it is written; a PUT replaces all of it. */
    public record PersonaBody(
            @NotBlank String name,
            @Nullable String description,
            @NotBlank String systemPrompt,
            @Nullable Boolean canAutoReply) {

        PersonaDraft toDraft() {
            return new PersonaDraft(name, description, systemPrompt, Boolean.TRUE.equals(canAutoReply));
        }
    }

    /** As it is shown. */
    public record PersonaView(
            UUID id,
            String name,
            @Nullable String description,
            String systemPrompt,
            boolean canAutoReply,
            Instant createdAt,
            Instant updatedAt,
            @JsonbTransient int version)
            implements Versioned {

        static PersonaView of(AiPersona persona) {
            return new PersonaView(
                    persona.id(),
                    persona.name(),
                    persona.description(),
                    persona.systemPrompt(),
                    persona.canAutoReply(),
                    persona.createdAt(),
                    persona.updatedAt(),
                    persona.version());
        }
    }

    @Inject
    private AiPersonas personas;

    @Inject
    private CurrentTenant tenant;

    @GET
    public Page<PersonaView> list(@QueryParam("limit") String limit, @QueryParam("after") String after) {
        return personas.list(tenant.id(), PageRequest.of(limit, after)).map(PersonaView::of);
    }

    @POST
    @RolesAllowed(Role.ADMIN_ROLE)
    @APIResponseSchema(value = PersonaView.class, responseCode = "201")
    public Response create(@NotNull @Valid PersonaBody body) {
        AiPersona created = personas.create(tenant.id(), body.toDraft());
        return Response.created(URI.create("tenants/" + tenant.id() + "/ai-personas/" + created.id()))
                .entity(PersonaView.of(created))
                .build();
    }

    @GET
    @Path("{personaId}")
    public PersonaView get(@PathParam("personaId") UUID id) {
        return PersonaView.of(personas.get(tenant.id(), id));
    }

    @PUT
    @Path("{personaId}")
    @RolesAllowed(Role.ADMIN_ROLE)
    public PersonaView rewrite(
            @PathParam("personaId") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion expected,
            @NotNull @Valid PersonaBody body) {
        return PersonaView.of(personas.rewrite(tenant.id(), id, expected, body.toDraft()));
    }

    @DELETE
    @Path("{personaId}")
    @RolesAllowed(Role.ADMIN_ROLE)
    public void delete(@PathParam("personaId") UUID id) {
        personas.delete(tenant.id(), id);
    }
}
