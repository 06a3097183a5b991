package com.intellisend.tenancy.rest;

import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.Page;
import com.intellisend.tenancy.ApiTokens;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.OwnAccount;
import com.intellisend.tenancy.Role;
import com.intellisend.tenancy.User;
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
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whoever asks: who they are, their password, their tokens. */
@Path("me")
@RequestScoped
@RolesAllowed({Role.ADMIN_ROLE, Role.AGENT_ROLE})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "My account")
public class MeResource {

    private static final Duration USUAL_VALIDITY = Duration.ofDays(90);

    /** Who asks; without a tenant it is the agency. */
    public record MeView(UUID id, @Nullable UUID tenantId, String email, String name, Role role) {}

    /** The password as it is, and as it shall be. */
    public record PasswordChange(
            @NotBlank @Size(max = 200) String currentPassword,
            @NotBlank @Size(max = 200) String newPassword) {}

    /** A token to be made; it lasts 90 days unless said otherwise, and 366 at most. */
    public record NewToken(
            @NotBlank @Size(max = 100) String label,
            @Nullable Instant expiresAt) {}

    /** A token with its text, shown this once. */
    public record NewTokenView(UUID id, String label, String token, Instant expiresAt) {}

    @Inject
    private CurrentUser current;

    @Inject
    private OwnAccount account;

    @Inject
    private ApiTokens tokens;

    @Inject
    private MachineTime time;

    @GET
    public MeView get() {
        User user = current.get();
        return new MeView(user.id(), user.tenantId(), user.email(), user.name(), user.role());
    }

    /** Ends all sessions and tokens, this one too. */
    @POST
    @Path("password")
    @APIResponse(responseCode = "204", description = "Done")
    public void changePassword(@NotNull @Valid PasswordChange change) {
        account.changePassword(current.get(), change.currentPassword(), change.newPassword());
    }

    @GET
    @Path("tokens")
    public Page<TokenView> tokens() {
        return new Page<>(tokens.of(current.get()), null).map(TokenView::of);
    }

    @POST
    @Path("tokens")
    @APIResponseSchema(value = NewTokenView.class, responseCode = "201")
    public Response create(@NotNull @Valid NewToken wanted) {
        Instant until = wanted.expiresAt();
        Instant now = time.now();
        if (until != null && !until.isAfter(now)) {
            throw new InvalidInput("expiresAt", "must lie in the future");
        }
        ApiTokens.Issued issued = tokens.create(
                current.get(), wanted.label(), until == null ? USUAL_VALIDITY : Duration.between(now, until));
        return Response.created(URI.create("me/tokens/" + issued.id()))
                .entity(new NewTokenView(issued.id(), wanted.label(), issued.token(), issued.expiresAt()))
                .build();
    }

    @DELETE
    @Path("tokens/{tokenId}")
    public void revoke(@PathParam("tokenId") UUID id) {
        tokens.revoke(current.get(), id);
    }
}
