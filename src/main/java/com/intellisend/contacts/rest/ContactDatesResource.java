package com.intellisend.contacts.rest;

import com.intellisend.contacts.ContactDates;
import com.intellisend.contacts.ContactDates.NamedDay;
import com.intellisend.kernel.Page;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The days that matter for a contact; drips can start by them. */
@Path("tenants/{tenantId}/contacts/{contactId}/dates")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
@RolesAllowed({"ADMIN", "AGENT"})
public class ContactDatesResource {

    /** A day such as 2024-02-29. */
    public record Day(@NotNull LocalDate day) {}

    @Inject
    private CurrentTenant tenant;

    @Inject
    private ContactDates dates;

    @GET
    public Page<NamedDay> list(@PathParam("contactId") UUID contact) {
        return new Page<>(dates.of(tenant.id(), contact), null);
    }

    @PUT
    @Path("{name}")
    public NamedDay put(
            @PathParam("contactId") UUID contact, @PathParam("name") String name, @NotNull @Valid Day body) {
        return dates.put(tenant.id(), contact, name, body.day());
    }

    @DELETE
    @Path("{name}")
    @Consumes(MediaType.WILDCARD)
    public void remove(@PathParam("contactId") UUID contact, @PathParam("name") String name) {
        dates.remove(tenant.id(), contact, name);
    }
}
