package com.intellisend.inbox.rest;

import com.intellisend.inbox.Suggestions;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Answers to choose from; nothing is sent. */
@Path("tenants/{tenantId}/conversations/{conversationId}/suggestions")
@RequestScoped
@RolesAllowed({"ADMIN", "AGENT"})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "AI")
public class SuggestionsResource {

    /** Whose voice; absent for the brand's own. */
    public record SuggestionWish(@Nullable UUID personaId) {}

    /** One answer. */
    public record SuggestionView(String text) {}

    @Inject
    private Suggestions suggestions;

    @Inject
    private CurrentTenant tenant;

    @POST
    public List<SuggestionView> suggest(@PathParam("conversationId") UUID id, @Nullable SuggestionWish wish) {
        return suggestions.replies(tenant.id(), id, wish == null ? null : wish.personaId()).stream()
                .map(SuggestionView::new)
                .toList();
    }
}
