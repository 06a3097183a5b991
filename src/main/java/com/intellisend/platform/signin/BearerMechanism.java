package com.intellisend.platform.signin;

import com.intellisend.tenancy.ApiTokens;
import com.intellisend.tenancy.ApiTokens.Caller;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** API tokens in the Authorization header (RFC 6750); a request without one goes on as nobody. */
@ApplicationScoped
class BearerMechanism {

    private static final String SCHEME = "Bearer ";

    @Inject
    private ApiTokens tokens;

    @Inject
    private CurrentUser current;

    AuthenticationStatus validate(HttpServletRequest request, HttpMessageContext context) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) || header.length() > 200) {
            return context.doNothing();
        }
        String token = header.substring(SCHEME.length()).strip();
        Optional<Caller> caller = tokens.admit(token);
        if (caller.isEmpty()) {
            return context.doNothing();
        }
        User owner = caller.get().owner();
        current.is(owner, token, caller.get().mustWait());
        return context.notifyContainerAboutLogin(owner.email(), Principals.groups(owner));
    }
}
