package com.intellisend.tenancy.rest;

import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.tenancy.AuditEvent;
import com.intellisend.tenancy.AuditTrail;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who did what to what, the newest first. */
@Path("tenants/{tenantId}/audit")
@RequestScoped
@RolesAllowed(Role.ADMIN_ROLE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {

    /** An event; {@code before} and {@code after} are what the thing was and became. */
    public record EventView(
            UUID id,
            Instant at,
            String actor,
            @Nullable UUID actorUserId,
            String action,
            String subjectType,
            @Nullable UUID subjectId,
            @Nullable JsonValue before,
            @Nullable JsonValue after,
            @Nullable String remoteAddress) {

        static EventView of(AuditEvent event) {
            return new EventView(
                    event.id(),
                    event.at(),
                    event.actor(),
                    event.actorUserId(),
                    event.action(),
                    event.subjectType(),
                    event.subjectId(),
                    json(event.beforeJson()),
                    json(event.afterJson()),
                    event.remoteAddress());
        }

        private static @Nullable JsonValue json(@Nullable String text) {
            return text == null
                    ? null
                    : Json.createReader(new StringReader(text)).readValue();
        }
    }

    @Inject
    private AuditTrail trail;

    @Inject
    private CurrentTenant tenant;

    @GET
    public Page<EventView> list(@QueryParam("limit") String limit, @QueryParam("after") String after) {
        return trail.read(tenant.id(), PageRequest.of(limit, after)).map(EventView::of);
    }
}
