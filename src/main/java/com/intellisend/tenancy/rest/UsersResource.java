package com.intellisend.tenancy.rest;

import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.kernel.Versioned;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.MergePatch;
import com.intellisend.tenancy.NewPerson;
import com.intellisend.tenancy.People;
import com.intellisend.tenancy.Person;
import com.intellisend.tenancy.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The people of a brand. */
@Path("tenants/{tenantId}/users")
@RequestScoped
@RolesAllowed(Role.ADMIN_ROLE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class UsersResource {

    /** Somebody to be invited. */
    public record NewUser(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = 100) String name,
            @NotNull Role role) {}

    /** What can be changed; an e-mail stays. */
    public record UserPatch(
            @NotBlank @Size(max = 100) String name,
            @NotNull Role role,
            @NotNull Boolean active) {}

    /** A person as their admins see them. */
    public record UserView(
            UUID id,
            String email,
            String name,
            Role role,
            boolean active,
            @Nullable Instant lastSignInAt,
            Instant createdAt,
            Instant updatedAt,
            @JsonbTransient int version)
            implements Versioned {

        static UserView of(Person person) {
            return new UserView(
                    person.id(),
                    person.email(),
                    person.name(),
                    person.role(),
                    person.active(),
                    person.lastSignInAt(),
                    person.createdAt(),
                    person.updatedAt(),
                    person.version());
        }
    }

    /** A person and the password to tell them, shown this once. */
    public record InvitedView(UUID id, String email, String name, Role role, String temporaryPassword) {

        static InvitedView of(People.Invited invited) {
            Person person = invited.person();
            return new InvitedView(
                    person.id(), person.email(), person.name(), person.role(), invited.temporaryPassword());
        }
    }

    @Inject
    private People people;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private MergePatch patches;

    @GET
    public Page<UserView> list(@QueryParam("limit") String limit, @QueryParam("after") String after) {
        return people.list(tenant.id(), PageRequest.of(limit, after)).map(UserView::of);
    }

    @POST
    @APIResponseSchema(value = InvitedView.class, responseCode = "201")
    public Response invite(@NotNull @Valid NewUser body) {
        People.Invited invited = people.invite(tenant.id(), new NewPerson(body.email(), body.name(), body.role()));
        return Response.created(URI.create(
                        "tenants/" + tenant.id() + "/users/" + invited.person().id()))
                .entity(InvitedView.of(invited))
                .build();
    }

    @GET
    @Path("{userId}")
    public UserView get(@PathParam("userId") UUID id) {
        return UserView.of(people.get(tenant.id(), id));
    }

    /** Who is deactivated is signed out everywhere. */
    @PATCH
    @Path("{userId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public UserView change(
            @PathParam("userId") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = UserPatch.class))) @NotNull
                    JsonObject patch) {
        Person known = people.get(tenant.id(), id);
        UserPatch wanted =
                patches.apply(new UserPatch(known.name(), known.role(), known.active()), patch, UserPatch.class);
        return UserView.of(
                people.change(tenant.id(), id, expected, wanted.name(), wanted.role(), wanted.active(), user.id()));
    }

    /** A new temporary password; sessions, tokens and lockout end. */
    @POST
    @Path("{userId}/reset")
    @Consumes(MediaType.WILDCARD)
    public InvitedView reset(@PathParam("userId") UUID id) {
        return InvitedView.of(people.resetPassword(tenant.id(), id));
    }

    @POST
    @Path("{userId}/sign-out")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "204", description = "Done")
    public void signOut(@PathParam("userId") UUID id) {
        people.signOutEverywhere(tenant.id(), id);
    }
}
