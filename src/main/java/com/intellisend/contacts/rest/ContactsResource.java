package com.intellisend.contacts.rest;

import com.intellisend.contacts.ContactBook;
import com.intellisend.contacts.ContactCard;
import com.intellisend.contacts.ContactChange;
import com.intellisend.contacts.ContactFilter;
import com.intellisend.contacts.ContactTags;
import com.intellisend.kernel.Page;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
    public Page<ContactView> list(
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("search") @Nullable String search,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @QueryParam("after") @Nullable String after) {
        return book.list(tenant.id(), new ContactFilter(tag, search), limit, Marks.read(after))
                .map(ContactView::of);
    }

    @POST
    public Response create(@NotNull @Valid NewContact contact) {
        ContactCard created = book.create(tenant.id(), contact.toChange(), user.id());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(created.id().toString())
                        .build())
                .tag(etag(created))
                .entity(ContactView.of(created))
                .build();
    }

    @GET
    @Path("{contactId}")
    public Response get(@PathParam("contactId") String contactId) {
        return withTag(book.card(tenant.id(), Marks.id(contactId, "contact")));
    }

    /** JSON merge patch (RFC 7396): null clears a field, {@code tags} are replaced as a whole. */
    @PATCH
    @Path("{contactId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public Response patch(
            @PathParam("contactId") String contactId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull JsonObject patch) {
        ContactChange change = ContactPatch.read(patch);
        return withTag(
                book.change(tenant.id(), Marks.id(contactId, "contact"), change, Marks.version(ifMatch), user.id()));
    }

    @DELETE
    @Path("{contactId}")
    public void delete(@PathParam("contactId") String contactId) {
        book.forget(tenant.id(), Marks.id(contactId, "contact"));
    }

    @POST
    @Path("{contactId}/tags")
    public Response tag(@PathParam("contactId") String contactId, @NotNull @Valid NewTag tag) {
        return Response.status(Response.Status.CREATED)
                .entity(ContactView.of(tags.tag(tenant.id(), Marks.id(contactId, "contact"), tag.tag())))
                .build();
    }

    @DELETE
    @Path("{contactId}/tags/{tag: .+}")
    public void untag(@PathParam("contactId") String contactId, @PathParam("tag") String tag) {
        tags.untag(tenant.id(), Marks.id(contactId, "contact"), tag);
    }

    private static Response withTag(ContactCard card) {
        return Response.ok(ContactView.of(card)).tag(etag(card)).build();
    }

    private static EntityTag etag(ContactCard card) {
        return new EntityTag(Integer.toString(card.version()));
    }
}
