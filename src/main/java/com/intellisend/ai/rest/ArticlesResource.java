package com.intellisend.ai.rest;

import com.intellisend.ai.ArticleDraft;
import com.intellisend.ai.KnowledgeBase;
import com.intellisend.ai.KnowledgeBaseArticle;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a brand knows. */
@Path("tenants/{tenantId}/kb-articles")
@RequestScoped
@RolesAllowed({Role.ADMIN_ROLE, Role.AGENT_ROLE})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Knowledge base")
public class ArticlesResource {

    /** As it is written; a PUT replaces all of it. */
    public record ArticleBody(
            @NotBlank String title,
            @Nullable String topic,
            @NotBlank String content,
            @Nullable String sourceType,
            @Nullable String sourceUrl) {

        ArticleDraft toDraft() {
            return new ArticleDraft(title, topic, content, sourceType, sourceUrl);
        }
    }

    /** As it is shown. */
    public record View(
            UUID id,
            String title,
            @Nullable String topic,
            String content,
            @Nullable String sourceType,
            @Nullable String sourceUrl,
            Instant createdAt,
            Instant updatedAt) {

        static View of(KnowledgeBaseArticle article) {
            return new View(
                    article.id(),
                    article.title(),
                    article.topic(),
                    article.content(),
                    article.sourceType(),
                    article.sourceUrl(),
                    article.createdAt(),
                    article.updatedAt());
        }
    }

    @Inject
    private KnowledgeBase knowledge;

    @Inject
    private CurrentTenant tenant;

    @GET
    public Page<View> list(
            @QueryParam("search") @Nullable String search,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        return knowledge.list(tenant.id(), search, PageRequest.of(limit, after)).map(View::of);
    }

    @POST
    @RolesAllowed(Role.ADMIN_ROLE)
    public Response write(@NotNull @Valid ArticleBody body) {
        KnowledgeBaseArticle created = knowledge.write(tenant.id(), body.toDraft());
        return Response.created(URI.create("tenants/" + tenant.id() + "/kb-articles/" + created.id()))
                .entity(View.of(created))
                .build();
    }

    @GET
    @Path("{id}")
    public View get(@PathParam("id") UUID id) {
        return View.of(knowledge.get(tenant.id(), id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.ADMIN_ROLE)
    public View rewrite(@PathParam("id") UUID id, @NotNull @Valid ArticleBody body) {
        return View.of(knowledge.rewrite(tenant.id(), id, body.toDraft()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.ADMIN_ROLE)
    public void delete(@PathParam("id") UUID id) {
        knowledge.delete(tenant.id(), id);
    }
}
