package com.intellisend.contacts.rest;

import com.intellisend.contacts.ContactFilter;
import com.intellisend.contacts.ContactsCsv;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The contacts as a file, with the filters of their list. */
@Path("tenants/{tenantId}/contacts.csv")
@RequestScoped
@RolesAllowed({Role.ADMIN_ROLE, Role.AGENT_ROLE})
@Tag(name = "Contacts")
public class ContactsCsvResource {

    @Inject
    private ContactsCsv csv;

    @Inject
    private CurrentTenant tenant;

    @GET
    @Produces("text/csv; charset=UTF-8")
    public Response file(
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("search") @Nullable String search,
            @QueryParam("customerType") @Nullable String customerType,
            @QueryParam("consent") @Nullable String consent,
            @QueryParam("lastContacted") @Nullable String lastContacted) {
        ContactFilter filter = ContactFilter.read(tag, search, customerType, consent, lastContacted);
        TenantId owner = tenant.id();
        StreamingOutput file = out -> csv.write(owner, filter, new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return Response.ok(file)
                .header("Content-Disposition", "attachment; filename=\"contacts.csv\"")
                .build();
    }
}
