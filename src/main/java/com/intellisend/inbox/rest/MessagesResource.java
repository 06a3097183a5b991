package com.intellisend.inbox.rest;

import com.intellisend.messaging.Messages;
import com.intellisend.messaging.Waits;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One text with its whole story. */
@Path("tenants/{tenantId}/messages/{messageId}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
@RolesAllowed({"ADMIN", "AGENT"})
public class MessagesResource {

    @Inject
    private CurrentTenant tenant;

    @Inject
    private Messages messages;

    @Inject
    private Waits waits;

    @GET
    public MessageView get(@PathParam("messageId") UUID id) {
        return MessageView.of(
                messages.get(tenant.id(), id),
                waits.why(tenant.id(), id).orElse(null),
                messages.story(tenant.id(), id),
                messages.reports(tenant.id(), id));
    }
}
