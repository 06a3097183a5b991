package com.intellisend.ai.rest;

import com.intellisend.ai.AiEngine;
import com.intellisend.ai.ImprovementGoal;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A text, made better; nothing is sent and nothing is kept. */
@Path("tenants/{tenantId}/ai/improve")
@RequestScoped
@RolesAllowed({Role.ADMIN_ROLE, Role.AGENT_ROLE})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "AI")
public class AssistResource {

    /** @param goal {@code higher_reply_rate}, {@code more_compliant} or {@code shorter} */
    public record ImproveWish(
            @Nullable UUID personaId,
            @NotBlank @Size(max = 1600) String originalText,
            @NotNull String goal) {}

    /** The improved text. */
    public record Improved(String text) {}

    @Inject
    private AiEngine engine;

    @Inject
    private CurrentTenant tenant;

    @POST
    public Improved improve(@NotNull @Valid ImproveWish wish) {
        return new Improved(engine.generateImprovedMessage(
                tenant.id(), wish.personaId(), wish.originalText(), ImprovementGoal.of(wish.goal())));
    }
}
