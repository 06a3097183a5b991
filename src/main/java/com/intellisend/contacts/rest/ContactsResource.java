package com.intellisend.contacts.rest;

import com.intellisend.contacts.ContactBook;
import com.intellisend.contacts.ContactCard;
import com.intellisend.contacts.ContactFilter;
import com.intellisend.contacts.ContactOrder;
import com.intellisend.contacts.ContactTags;
import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The contacts of a tenant. */
@Path("tenants/{tenantId}/contacts")
@RequestScoped
@RolesAllowed({Role.ADMIN_ROLE, Role.AGENT_ROLE})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
public class ContactsResource {

    /** A tag to put on a contact. */
    public record NewTag(@NotBlank String tag) {}

    @Inject
    private ContactBook book;

    @Inject
    private ContactTags tags;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Context
    private UriInfo uri;

    @GET
    @Operation(
            description =
                    "The newest first, or by name with sort=NAME: last name, first name, without case and accents; who has"
                            + " no name comes last. All other lists have the one order in which they are read.")
    public Page<ContactView> list(
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("search") @Nullable String search,
            @QueryParam("customerType") @Nullable String customerType,
            @QueryParam("consent") @Nullable String consent,
            @QueryParam("lastContacted") @Nullable String lastContacted,
            @QueryParam("sort") @DefaultValue("CREATED") ContactOrder sort,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        ContactFilter filter = ContactFilter.read(tag, search, customerType, consent, lastContacted);
        return book.list(tenant.id(), filter, sort, PageRequest.of(limit, after))
                .map(ContactView::of);
    }

    @POST
    @APIResponseSchema(value = ContactView.class, responseCode = "201")
    public Response create(@NotNull @Valid NewContact contact) {
        ContactCard created = book.create(tenant.id(), contact.toChange(), user.id());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(created.id().toString())
                        .build())
                .entity(ContactView.of(created))
                .build();
    }

    @GET
    @Path("{contactId}")
    public ContactView get(@PathParam("contactId") UUID id) {
        return ContactView.of(book.card(tenant.id(), id));
    }

    @Operation(
            description =
                    "JSON merge patch (RFC 7396): null clears a field, tags are replaced as a whole. Consent belongs to a number:"
                            + " another phone clears it, unless consentSource and consentTimestamp are named along with it.")
    @PATCH
    @Path("{contactId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public ContactView patch(
            @PathParam("contactId") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = NewContact.class))) @NotNull
                    JsonObject patch) {
        return ContactView.of(book.change(tenant.id(), id, ContactPatch.read(patch), expected, user.id()));
    }

    @DELETE
    @Path("{contactId}")
    public void delete(@PathParam("contactId") UUID id) {
        book.forget(tenant.id(), id);
    }

    @POST
    @Path("{contactId}/tags")
    @APIResponseSchema(value = ContactView.class, responseCode = "201")
    public Response tag(@PathParam("contactId") UUID id, @NotNull @Valid NewTag tag) {
        ContactCard tagged = tags.tag(tenant.id(), id, tag.tag());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path("{tag}")
                        .build(new Object[] {tag.tag().strip()}, false))
                .entity(ContactView.of(tagged))
                .build();
    }

    @DELETE
    @Path("{contactId}/tags/{tag: .+}")
    public void untag(@PathParam("contactId") UUID id, @PathParam("tag") String tag) {
        tags.untag(tenant.id(), id, tag);
    }
}
