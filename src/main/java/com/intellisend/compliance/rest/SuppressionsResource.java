package com.intellisend.compliance.rest;

import com.intellisend.compliance.OptOutLists;
import com.intellisend.compliance.Suppression;
import com.intellisend.compliance.Suppression.Scope;
import com.intellisend.compliance.SuppressionReason;
import com.intellisend.compliance.Suppressions;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The numbers that a brand may not text, with their history. */
@Path("tenants/{tenantId}/suppressions")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Compliance")
@RolesAllowed({"ADMIN", "AGENT"})
public class SuppressionsResource {

    /** A number to suppress; reason {@code manual} and scope ALL unless said otherwise. */
    public record NewSuppression(
            @NotBlank @Size(max = 60) String phone,
            @Nullable @Size(max = 200) String reason,
            @Nullable Scope scope) {}

    /** Why a suppression ends. */
    public record Lift(@NotBlank @Size(max = 500) String reason) {}

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private Suppressions suppressions;

    @Inject
    private OptOutLists lists;

    @Inject
    private BusinessTime time;

    @GET
    public Page<Suppression> list(
            @QueryParam("search") String search,
            @QueryParam("history") @DefaultValue("false") boolean history,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        PageRequest page = PageRequest.of(limit, after);
        return suppressions.list(tenant.id(), search, history, page.limit(), page.afterId());
    }

    @POST
    @APIResponseSchema(value = Suppression.class, responseCode = "201")
    public Response add(@NotNull @Valid NewSuppression body) {
        Suppression added = suppressions.add(
                tenant.id(),
                new Suppressions.New(
                        PhoneNumber.parse(body.phone()),
                        spelled(body.reason()),
                        body.scope() == null ? Scope.ALL : body.scope(),
                        "person",
                        null,
                        user.id(),
                        null),
                time.now());
        return Response.created(URI.create("tenants/" + tenant.id() + "/suppressions/" + added.id()))
                .entity(added)
                .build();
    }

    @GET
    @Path("{suppressionId}")
    public Suppression get(@PathParam("suppressionId") UUID id) {
        return suppressions.get(tenant.id(), id);
    }

    @POST
    @Path("{suppressionId}/lift")
    @RolesAllowed("ADMIN")
    public Suppression lift(@PathParam("suppressionId") UUID id, @NotNull @Valid Lift body) {
        return suppressions.lift(tenant.id(), id, body.reason(), user.id(), time.now());
    }

    /** A list of numbers, one a line, such as another product's opt-outs as CSV. */
    @POST
    @Path("list")
    @RolesAllowed("ADMIN")
    @Consumes({MediaType.TEXT_PLAIN, "text/csv"})
    public OptOutLists.Taken take(@NotNull String list, @QueryParam("scope") @DefaultValue("ALL") Scope scope) {
        return lists.take(tenant.id(), list, scope, SuppressionReason.MANUAL.slug(), user.id(), time.now());
    }

    /** One of ours in any case, or the caller's own words. */
    private static String spelled(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return SuppressionReason.MANUAL.slug();
        }
        return Arrays.stream(SuppressionReason.values())
                .map(SuppressionReason::slug)
                .filter(slug -> slug.equalsIgnoreCase(reason.strip()))
                .findFirst()
                .orElse(reason.strip());
    }
}
