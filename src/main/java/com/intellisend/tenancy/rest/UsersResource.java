package com.intellisend.tenancy.rest;

import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.NewPerson;
import com.intellisend.tenancy.People;
import com.intellisend.tenancy.Person;
import com.intellisend.tenancy.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
    public Page<Person> list(@QueryParam("limit") String limit, @QueryParam("after") String after) {
        return people.list(tenant.id(), PageRequest.of(limit, after));
    }

    @POST
    public Response invite(@NotNull @Valid NewUser body) {
        People.Invited invited = people.invite(tenant.id(), new NewPerson(body.email(), body.name(), body.role()));
        return Response.created(URI.create(
                        "tenants/" + tenant.id() + "/users/" + invited.person().id()))
                .entity(InvitedView.of(invited))
                .build();
    }

    @GET
    @Path("{userId}")
    public Person get(@PathParam("userId") UUID id) {
        return people.get(tenant.id(), id);
    }

    /** Who is deactivated is signed out everywhere. */
    @PATCH
    @Path("{userId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public Person change(@PathParam("userId") UUID id, @NotNull JsonObject patch) {
        Person known = people.get(tenant.id(), id);
        UserPatch wanted =
                patches.apply(new UserPatch(known.name(), known.role(), known.active()), patch, UserPatch.class);
        return people.change(tenant.id(), id, wanted.name(), wanted.role(), wanted.active(), user.id());
    }

    /** A new temporary password; sessions, tokens and lockout end. */
    @POST
    @Path("{userId}/reset")
    public InvitedView reset(@PathParam("userId") UUID id) {
        return InvitedView.of(people.resetPassword(tenant.id(), id));
    }

    @POST
    @Path("{userId}/sign-out")
    public void signOut(@PathParam("userId") UUID id) {
        people.signOutEverywhere(tenant.id(), id);
    }
}
