package com.intellisend.platform.signin;

import com.intellisend.tenancy.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Routes every request to the sign-in of its world: tokens under /api, sessions everywhere else. */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {

    @Inject
    private BearerMechanism bearer;

    @Inject
    private SessionMechanism session;

    @Inject
    private CurrentUser caller;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        caller.callsFrom(request.getRemoteAddr());
        return request.getServletPath().startsWith("/api")
                ? bearer.validate(request, context)
                : session.validate(request, response, context);
    }
}
