package com.intellisend.platform.rest;

import com.intellisend.kernel.Versioned;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Every answer that is one thing with a version carries it as its ETag, for the If-Match of an edit. */
@Provider
@Priority(Priorities.USER + 1000)
public class EtagFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Versioned thing) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, '"' + Integer.toString(thing.version()) + '"');
        }
    }
}
