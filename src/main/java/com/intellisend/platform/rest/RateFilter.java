package com.intellisend.platform.rest;

import com.intellisend.tenancy.CurrentUser;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** Holds every token to its rate, whatever it asks for, even what does not exist. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class RateFilter implements ContainerRequestFilter {

    @Inject
    private CurrentUser user;

    @Override
    public void filter(ContainerRequestContext request) {
        Duration wait = user.mustWait();
        if (wait != null) {
            throw new TooManyRequests(wait);
        }
    }
}
