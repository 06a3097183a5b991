package com.intellisend.contacts.rest;

import com.intellisend.contacts.ContactImports;
import com.intellisend.contacts.ImportReport;
import com.intellisend.contacts.ImportUndo;
import com.intellisend.contacts.file.RefusedLinesCsv;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far imports of contacts are, and what they refused. */
@Path("tenants/{tenantId}/imports")
@RequestScoped
@RolesAllowed({Role.ADMIN_ROLE, Role.AGENT_ROLE})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
public class ImportsResource {

    private static final int LINES_IN_A_REPORT = 10_000;

    @Inject
    private ContactImports imports;

    @Inject
    private ImportUndo undo;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Context
    private UriInfo uri;

    @GET
    @Path("{importId}")
    public ImportView report(@PathParam("importId") UUID id) {
        ImportReport report = imports.report(tenant.id(), id);
        return ImportView.of(report, imports.refusedLines(tenant.id(), id, LINES_IN_A_REPORT, 0));
    }

    /** What undoing the import would do now. */
    @GET
    @Path("{importId}/undo")
    public ImportView.UndoView undoForecast(@PathParam("importId") UUID id) {
        return ImportView.UndoView.of("forecast", undo.forecast(tenant.id(), id), null);
    }

    /** Takes the import back, for 30 days after its end; the report says how far that is. */
    @POST
    @Path("{importId}/undo")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public Response undo(@PathParam("importId") UUID id) {
        undo.begin(tenant.id(), id, user.id());
        return Response.accepted(report(id))
                .location(uri.getBaseUriBuilder()
                        .path("tenants")
                        .path(tenant.id().toString())
                        .path("imports")
                        .path(id.toString())
                        .build())
                .build();
    }

    /** All refused lines with their original columns, as a file to be mended and imported again. */
    @GET
    @Path("{importId}/refused.csv")
    @Produces("text/csv; charset=UTF-8")
    public Response refused(@PathParam("importId") UUID id) {
        ImportReport report = imports.report(tenant.id(), id);
        var owner = tenant.id();
        StreamingOutput file = out -> {
            OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            RefusedLinesCsv csv = new RefusedLinesCsv(text, report.shape().headers());
            csv.writeAll(after -> imports.refusedLines(owner, id, 1_000, after));
            csv.flush();
        };
        return Response.ok(file)
                .header("Content-Disposition", "attachment; filename=\"refused-lines.csv\"")
                .build();
    }
}
