package com.intellisend.compliance.rest;

import com.intellisend.compliance.SuppressionsCsv;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The compliance as a file, with the filters of their list. */
@Path("tenants/{tenantId}/suppressions.csv")
@RequestScoped
@RolesAllowed({Role.ADMIN_ROLE, Role.AGENT_ROLE})
@Tag(name = "Compliance")
public class SuppressionsCsvResource {

    @Inject
    private SuppressionsCsv csv;

    @Inject
    private CurrentTenant tenant;

    @GET
    @Produces("text/csv; charset=UTF-8")
    public Response file() {
        TenantId owner = tenant.id();
        StreamingOutput file = out -> csv.write(owner, new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return Response.ok(file)
                .header("Content-Disposition", "attachment; filename=\"suppressions.csv\"")
                .build();
    }
}
