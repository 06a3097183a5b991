package com.intellisend.audience.rest;

import com.intellisend.audience.Member;
import com.intellisend.audience.RuleReader;
import com.intellisend.audience.RuleWords;
import com.intellisend.audience.Segment;
import com.intellisend.audience.SegmentMembers;
import com.intellisend.audience.SegmentRule;
import com.intellisend.audience.SegmentType;
import com.intellisend.audience.Segments;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.kernel.Versioned;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.MergePatch;
import com.intellisend.tenancy.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import java.io.StringReader;
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

/** The segments of a brand and who is in them. */
@Path("tenants/{tenantId}/segments")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Segments")
@RolesAllowed({"ADMIN", "AGENT"})
public class SegmentsResource {

    /** A STATIC segment with its contacts, or a DYNAMIC one with its rule. */
    public record NewSegment(
            @NotBlank @Size(max = 200) String name,
            @NotNull SegmentType type,
            @Nullable List<@NotNull UUID> contactIds,
            @Nullable JsonObject definition) {}

    /** A rule to be tried. */
    public record Trial(@NotNull JsonObject definition) {}

    /** What can be changed of a segment; members are chosen at their own address. */
    public record SegmentPatch(
            @NotBlank @Size(max = 200) String name,
            @Nullable JsonObject definition) {}

    /** Contacts to be chosen, or not any more. */
    public record Choice(@NotEmpty List<@NotNull UUID> contactIds) {}

    /** How many are in the segment now. */
    public record Chosen(long memberCount) {}

    /** Whom a rule means at the moment. */
    public record Found(long memberCount, String inWords, List<Member> items) {}

    /** A segment as it is answered; memberCount only where one segment was asked for. */
    public record SegmentView(
            UUID id,
            String name,
            SegmentType type,
            @Nullable JsonObject definition,
            @Nullable Long memberCount,
            Instant createdAt,
            Instant updatedAt,
            @JsonbTransient int version)
            implements Versioned {

        static SegmentView of(Segment segment, @Nullable Long memberCount) {
            return new SegmentView(
                    segment.id(),
                    segment.name(),
                    segment.type(),
                    segment.definition().map(SegmentsResource::json).orElse(null),
                    memberCount,
                    segment.createdAt(),
                    segment.updatedAt(),
                    segment.version());
        }
    }

    private static final int SAMPLE = 10;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private Segments segments;

    @Inject
    private SegmentMembers members;

    @Inject
    private MergePatch patches;

    @Inject
    private BusinessTime time;

    @GET
    public Page<SegmentView> list(@QueryParam("limit") String limit, @QueryParam("after") String after) {
        PageRequest page = PageRequest.of(limit, after);
        return segments.list(tenant.id(), page.afterId(), page.limit()).map(segment -> SegmentView.of(segment, null));
    }

    @POST
    @RolesAllowed(Role.ADMIN_ROLE)
    @APIResponseSchema(value = SegmentView.class, responseCode = "201")
    public Response create(@NotNull @Valid NewSegment body) {
        Segment created = body.type() == SegmentType.DYNAMIC ? dynamic(body) : chosen(body);
        return Response.created(URI.create("tenants/" + tenant.id() + "/segments/" + created.id()))
                .entity(counted(created))
                .build();
    }

    @GET
    @Path("{segmentId}")
    public SegmentView get(@PathParam("segmentId") UUID id) {
        return counted(segments.get(tenant.id(), id));
    }

    @GET
    @Path("{segmentId}/members")
    public Page<Member> members(
            @PathParam("segmentId") UUID id, @QueryParam("limit") String limit, @QueryParam("after") String after) {
        PageRequest page = PageRequest.of(limit, after);
        return members.list(tenant.id(), id, page.afterId(), page.limit(), time.now());
    }

    @POST
    @Path("preview")
    public Found preview(@NotNull @Valid Trial body) {
        SegmentRule rule = RuleReader.read(body.definition());
        return new Found(
                members.count(tenant.id(), rule, time.now()),
                RuleWords.of(rule),
                members.sample(tenant.id(), rule, SAMPLE, time.now()));
    }

    /** JSON merge patch (RFC 7396). */
    @PATCH
    @Path("{segmentId}")
    @RolesAllowed(Role.ADMIN_ROLE)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public SegmentView change(
            @PathParam("segmentId") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = SegmentPatch.class))) @NotNull
                    JsonObject patch) {
        Segment segment = segments.get(tenant.id(), id);
        SegmentPatch wanted = patches.apply(
                new SegmentPatch(
                        segment.name(),
                        segment.definition().map(SegmentsResource::json).orElse(null)),
                patch,
                SegmentPatch.class);
        String definition =
                wanted.definition() == null ? null : wanted.definition().toString();
        return counted(segments.change(tenant.id(), id, expected, wanted.name(), definition));
    }

    /** Puts contacts into a STATIC segment; who is in it stays. */
    @POST
    @Path("{segmentId}/members")
    @RolesAllowed(Role.ADMIN_ROLE)
    public Chosen add(@PathParam("segmentId") UUID id, @NotNull @Valid Choice body) {
        segments.addMembers(tenant.id(), id, body.contactIds());
        return new Chosen(members.count(tenant.id(), id, time.now()));
    }

    @DELETE
    @Path("{segmentId}/members/{contactId}")
    @RolesAllowed(Role.ADMIN_ROLE)
    public void remove(@PathParam("segmentId") UUID id, @PathParam("contactId") UUID contact) {
        if (segments.removeMembers(tenant.id(), id, List.of(contact)) == 0) {
            throw new NotFound("member");
        }
    }

    /** Off the lists; campaigns that went to it still know it. */
    @DELETE
    @Path("{segmentId}")
    @RolesAllowed(Role.ADMIN_ROLE)
    public void remove(@PathParam("segmentId") UUID id) {
        segments.archive(tenant.id(), id);
    }

    private Segment dynamic(NewSegment body) {
        if (body.contactIds() != null || body.definition() == null) {
            throw new InvalidInput("definition", "is what a DYNAMIC segment needs, and no contactIds");
        }
        return segments.createDynamic(
                tenant.id(), body.name(), body.definition().toString());
    }

    private Segment chosen(NewSegment body) {
        if (body.definition() != null) {
            throw new InvalidInput("definition", "belongs to a DYNAMIC segment only");
        }
        return segments.createStatic(
                tenant.id(), body.name(), body.contactIds() == null ? List.of() : body.contactIds());
    }

    private static JsonObject json(String definition) {
        try (JsonReader reader = Json.createReader(new StringReader(definition))) {
            return reader.readObject();
        }
    }

    private SegmentView counted(Segment segment) {
        return SegmentView.of(segment, members.count(tenant.id(), segment.id(), time.now()));
    }
}
