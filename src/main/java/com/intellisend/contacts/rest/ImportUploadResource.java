package com.intellisend.contacts.rest;

import com.intellisend.contacts.ContactImports;
import com.intellisend.contacts.FileConsent;
import com.intellisend.contacts.FileShape.Format;
import com.intellisend.contacts.NewImport;
import com.intellisend.contacts.NothingUsable;
import com.intellisend.contacts.file.Uploads;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A file of contacts comes in, as a body or in a form; the import goes on afterwards and is followed elsewhere. */
@Path("tenants/{tenantId}/contacts/import")
@RequestScoped
@RolesAllowed({Role.ADMIN_ROLE, Role.AGENT_ROLE})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
public class ImportUploadResource {

    /** Where to look for the report. */
    public record Accepted(UUID id) {}

    /** What is said of everybody in the file, for the lines that do not say it themselves. */
    public static class ConsentOfAll {

        @QueryParam("consentSource")
        @Nullable
        String consentSource;

        @QueryParam("consentTimestamp")
        @Nullable
        String consentTimestamp;

        @QueryParam("consentWording")
        @Nullable
        String consentWording;
    }

    @Inject
    private ContactImports imports;

    @Inject
    private Uploads uploads;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Context
    private UriInfo uri;

    @POST
    @Consumes({"text/csv", "text/plain", "application/csv", MediaType.APPLICATION_OCTET_STREAM})
    @APIResponseSchema(value = Accepted.class, responseCode = "202")
    public Response csv(
            InputStream body,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @BeanParam ConsentOfAll consent)
            throws IOException {
        return begin(body, Format.CSV, null, dryRun, consent);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = Accepted.class, responseCode = "202")
    public Response json(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ImportedContact[].class)))
                    InputStream body,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @BeanParam ConsentOfAll consent)
            throws IOException {
        return begin(body, Format.JSON, null, dryRun, consent);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @APIResponseSchema(value = Accepted.class, responseCode = "202")
    public Response form(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            description = "The file is in the part named file.")))
                    List<EntityPart> parts,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @BeanParam ConsentOfAll consent)
            throws IOException {
        EntityPart file = parts.stream()
                .filter(part -> "file".equals(part.getName()))
                .findFirst()
                .orElseThrow(() -> new NothingUsable("The form has no part named “file”."));
        boolean json = MediaType.APPLICATION_JSON_TYPE.isCompatible(file.getMediaType())
                && !file.getMediaType().isWildcardSubtype();
        return begin(
                file.getContent(),
                json ? Format.JSON : Format.CSV,
                file.getFileName().orElse(null),
                dryRun,
                consent);
    }

    private Response begin(
            InputStream body, Format format, @Nullable String fileName, boolean dryRun, ConsentOfAll said)
            throws IOException {
        FileConsent consent =
                imports.consent(tenant.id(), said.consentSource, said.consentTimestamp, said.consentWording);
        Uploads.Stored stored = uploads.store(tenant.id(), body, format);
        UUID id = imports.begin(
                tenant.id(),
                new NewImport(
                        fileName,
                        stored.location(),
                        stored.bytes(),
                        stored.shape().consenting(consent),
                        dryRun,
                        null,
                        user.id()));
        return Response.accepted(new Accepted(id))
                .location(uri.getBaseUriBuilder()
                        .path("tenants")
                        .path(tenant.id().toString())
                        .path("imports")
                        .path(id.toString())
                        .build())
                .build();
    }
}
