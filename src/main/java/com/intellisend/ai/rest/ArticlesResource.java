package com.intellisend.ai.rest;

import com.intellisend.ai.ArticleDraft;
import com.intellisend.ai.KnowledgeBase;
import com.intellisend.ai.KnowledgeBaseArticle;
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
    public record ArticleView(
            UUID id,
            String title,
            @Nullable String topic,
            String content,
            @Nullable String sourceType,
            @Nullable String sourceUrl,
            Instant createdAt,
            Instant updatedAt,
            @JsonbTransient int version)
            implements Versioned {

        static ArticleView of(KnowledgeBaseArticle article) {
            return new ArticleView(
                    article.id(),
                    article.title(),
                    article.topic(),
                    article.content(),
                    article.sourceType(),
                    article.sourceUrl(),
                    article.createdAt(),
                    article.updatedAt(),
                    article.version());
        }
    }

    @Inject
    private KnowledgeBase knowledge;

    @Inject
    private CurrentTenant tenant;

    @GET
    public Page<ArticleView> list(
            @QueryParam("search") @Nullable String search,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        return knowledge.list(tenant.id(), search, PageRequest.of(limit, after)).map(ArticleView::of);
    }

    @POST
    @RolesAllowed(Role.ADMIN_ROLE)
    @APIResponseSchema(value = ArticleView.class, responseCode = "201")
    public Response write(@NotNull @Valid ArticleBody body) {
        KnowledgeBaseArticle created = knowledge.write(tenant.id(), body.toDraft());
        return Response.created(URI.create("tenants/" + tenant.id() + "/kb-articles/" + created.id()))
                .entity(ArticleView.of(created))
                .build();
    }

    @GET
    @Path("{articleId}")
    public ArticleView get(@PathParam("articleId") UUID id) {
        return ArticleView.of(knowledge.get(tenant.id(), id));
    }

    @PUT
    @Path("{articleId}")
    @RolesAllowed(Role.ADMIN_ROLE)
    public ArticleView rewrite(
            @PathParam("articleId") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion expected,
            @NotNull @Valid ArticleBody body) {
        return ArticleView.of(knowledge.rewrite(tenant.id(), id, expected, body.toDraft()));
    }

    @DELETE
    @Path("{articleId}")
    @RolesAllowed(Role.ADMIN_ROLE)
    public void delete(@PathParam("articleId") UUID id) {
        knowledge.delete(tenant.id(), id);
    }
}
