package com.intellisend.tenancy.rest;

import com.intellisend.tenancy.ApiTokens;
import com.intellisend.tenancy.SignIns;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A token for somebody who knows an e-mail and its password. */
@Path("auth/token")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
public class AuthResource {

    private static final Duration VALIDITY = Duration.ofHours(12);

    /** What opens a token. */
    public record Credentials(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = 200) String password) {}

    /** The token, shown this once. */
    public record SignedInView(String token, Instant expiresAt) {}

    @Inject
    private SignIns signIns;

    @Inject
    private ApiTokens tokens;

    @POST
    @SecurityRequirements
    public SignedInView signIn(@NotNull @Valid Credentials credentials) {
        ApiTokens.Issued issued =
                tokens.issue(signIns.signIn(credentials.email(), credentials.password()), "signed in", VALIDITY);
        return new SignedInView(issued.token(), issued.expiresAt());
    }
}
