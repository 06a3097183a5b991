package com.intellisend.contacts.rest;

import com.intellisend.contacts.ContactDates;
import com.intellisend.contacts.ContactDates.NamedDay;
import com.intellisend.kernel.Page;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The days that matter for a contact; drips can start by them. */
@Path("tenants/{tenantId}/contacts/{contactId}/dates")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
@RolesAllowed({Role.ADMIN_ROLE, Role.AGENT_ROLE})
public class ContactDatesResource {

    /** A day such as 2024-02-29 under the name that the brand gives it; a name that is there gets the new day. */
    public record NewDate(@NotBlank String name, @NotNull LocalDate day) {}

    @Inject
    private CurrentTenant tenant;

    @Inject
    private ContactDates dates;

    @Context
    private UriInfo uri;

    @GET
    public Page<NamedDay> list(@PathParam("contactId") UUID contact) {
        return new Page<>(dates.of(tenant.id(), contact), null);
    }

    @POST
    @APIResponseSchema(value = NamedDay.class, responseCode = "201")
    public Response put(@PathParam("contactId") UUID contact, @NotNull @Valid NewDate date) {
        NamedDay named = dates.put(tenant.id(), contact, date.name(), date.day());
        return Response.created(uri.getAbsolutePathBuilder().path(named.name()).build())
                .entity(named)
                .build();
    }

    @DELETE
    @Path("{dateName}")
    public void remove(@PathParam("contactId") UUID contact, @PathParam("dateName") String name) {
        dates.remove(tenant.id(), contact, name);
    }
}
