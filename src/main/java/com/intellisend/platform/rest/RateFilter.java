package com.intellisend.platform.rest;

import com.intellisend.tenancy.ApiTokens;
import com.intellisend.tenancy.CurrentUser;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Holds every token to its rate, whatever it asks for, even what does not exist. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class RateFilter implements ContainerRequestFilter {

    @Inject
    private CurrentUser user;

    @Inject
    private CallerPace pace;

    @Inject
    @ConfigProperty(name = "intellisend.api.requests-per-second", defaultValue = "50")
    private int perSecond;

    @Inject
    @ConfigProperty(name = "intellisend.api.requests-at-once", defaultValue = "500")
    private int atOnce;

    @Override
    public void filter(ContainerRequestContext request) {
        String token = user.token();
        if (token != null) {
            pace.pay(ApiTokens.hash(token), perSecond, atOnce).ifPresent(wait -> {
                throw new TooManyRequests(wait);
            });
        }
    }
}
