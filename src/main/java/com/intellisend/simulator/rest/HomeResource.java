package com.intellisend.simulator.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whoever opens /simulator in a browser sees the phones. */
@Path("")
@RequestScoped
public class HomeResource {

    @Context
    private UriInfo uri;

    @GET
    @Operation(hidden = true)
    public Response home() {
        return toPhones();
    }

    /** Links of pages that were opened with their suffix carry it on; the prefix of this application catches them. */
    @GET
    @Path("phones.xhtml")
    @Operation(hidden = true)
    public Response withSuffix() {
        return toPhones();
    }

    private Response toPhones() {
        return Response.seeOther(uri.getBaseUriBuilder().path("phones").build()).build();
    }
}
