package com.intellisend.tenancy.rest;

import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.Versioned;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.MergePatch;
import com.intellisend.tenancy.Role;
import com.intellisend.tenancy.TenantNumber;
import com.intellisend.tenancy.TenantNumbers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The numbers from which a brand texts. */
@Path("tenants/{tenantId}/numbers")
@RequestScoped
@RolesAllowed({Role.ADMIN_ROLE, Role.AGENT_ROLE})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Numbers")
public class NumbersResource {

    /** A number to be added, in any common spelling. */
    public record NewNumber(
            @NotBlank String phoneNumber,
            @Size(max = 60) @Nullable String label,
            @Nullable Boolean isDefault,
            @DecimalMin("0.1") @DecimalMax("1000") @Nullable BigDecimal segmentsPerSecond) {}

    /** What can be changed of a number; it stays the default until another becomes it. */
    public record NumberPatch(
            @Size(max = 60) @Nullable String label,
            @NotNull Boolean isDefault,
            @DecimalMin("0.1") @DecimalMax("1000") @Nullable BigDecimal segmentsPerSecond) {}

    /** A number as it is shown; stoppedReason while nothing leaves from it. */
    public record NumberView(
            UUID id,
            String phoneNumber,
            @Nullable String label,
            boolean isDefault,
            @Nullable BigDecimal segmentsPerSecond,
            @Nullable String stoppedReason,
            Instant createdAt,
            Instant updatedAt,
            @JsonbTransient int version)
            implements Versioned {

        static NumberView of(TenantNumber number) {
            return new NumberView(
                    number.id(),
                    number.phoneNumber().e164(),
                    number.label(),
                    number.isDefault(),
                    number.segmentsPerSecond().orElse(null),
                    number.stoppedReason(),
                    number.createdAt(),
                    number.updatedAt(),
                    number.version());
        }
    }

    @Inject
    private TenantNumbers numbers;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private MergePatch patches;

    @GET
    public Page<NumberView> list(@QueryParam("limit") String limit, @QueryParam("after") String after) {
        PageRequest page = PageRequest.of(limit, after);
        UUID mark = page.afterId();
        List<TenantNumber> all = numbers.all(tenant.id());
        List<TenantNumber> rest = mark == null
                ? all
                : all.stream()
                        .dropWhile(number -> !number.id().equals(mark))
                        .skip(1)
                        .toList();
        return Page.of(rest, page.limit(), number -> number.id().toString()).map(NumberView::of);
    }

    @POST
    @RolesAllowed(Role.ADMIN_ROLE)
    @APIResponseSchema(value = NumberView.class, responseCode = "201")
    public Response add(@NotNull @Valid NewNumber body) {
        PhoneNumber phone = PhoneNumber.tryParse(body.phoneNumber())
                .orElseThrow(() -> new InvalidInput("phoneNumber", "is not a valid phone number"));
        TenantNumber added = numbers.add(
                tenant.id(), phone, body.label(), Boolean.TRUE.equals(body.isDefault()), body.segmentsPerSecond());
        return Response.created(URI.create("tenants/" + tenant.id() + "/numbers/" + added.id()))
                .entity(NumberView.of(added))
                .build();
    }

    @GET
    @Path("{numberId}")
    public NumberView get(@PathParam("numberId") UUID id) {
        return NumberView.of(numbers.get(tenant.id(), id));
    }

    @PATCH
    @Path("{numberId}")
    @RolesAllowed(Role.ADMIN_ROLE)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public NumberView change(
            @PathParam("numberId") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = NumberPatch.class))) @NotNull
                    JsonObject patch) {
        TenantNumber number = numbers.get(tenant.id(), id);
        NumberPatch known = new NumberPatch(
                number.label(), number.isDefault(), number.segmentsPerSecond().orElse(null));
        NumberPatch wanted = patches.apply(known, patch, NumberPatch.class);
        return NumberView.of(numbers.change(
                tenant.id(), id, expected, wanted.label(), wanted.isDefault(), wanted.segmentsPerSecond()));
    }

    /** Lets a number text again that trouble with the carrier has stopped. */
    @POST
    @Path("{numberId}/resume")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.ADMIN_ROLE)
    public NumberView goOn(@PathParam("numberId") UUID id) {
        return NumberView.of(numbers.goOn(tenant.id(), id));
    }

    /** Nothing leaves from it any more; what people still write to it comes in. */
    @DELETE
    @Path("{numberId}")
    @RolesAllowed(Role.ADMIN_ROLE)
    public void remove(@PathParam("numberId") UUID id) {
        numbers.remove(tenant.id(), id);
    }
}
