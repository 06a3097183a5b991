package com.intellisend.platform.signin;

import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.SignIns;
import com.intellisend.tenancy.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Pages: the user whom {@link SignInPage} put into the session, looked up again at every request. */
@ApplicationScoped
class SessionMechanism {

    static final String USER = "com.intellisend.user";

    @Inject
    private SignIns signIns;

    @Inject
    private CurrentUser current;

    AuthenticationStatus validate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(USER) instanceof SignedIn signedIn) {
            Optional<User> user = signIns.stillSignedIn(signedIn.id(), signedIn.sessionEpoch());
            if (user.isPresent()) {
                current.is(user.get());
                return context.notifyContainerAboutLogin(user.get().email(), Principals.groups(user.get()));
            }
            session.invalidate();
        }
        if (PublicPaths.contains(path)) {
            return context.doNothing();
        }
        return sendToSignIn(request, response, path);
    }

    private static AuthenticationStatus sendToSignIn(
            HttpServletRequest request, HttpServletResponse response, String path) {
        try {
            String query = request.getQueryString();
            String asked = query == null ? path : path + "?" + query;
            String wanted =
                    "GET".equals(request.getMethod()) ? "?to=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) : "";
            String target = request.getContextPath() + "/login" + wanted;
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                response.setContentType("text/xml;charset=UTF-8");
                response.getWriter()
                        .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                                + request.getContextPath() + "/login\"/></partial-response>");
            } else {
                response.sendRedirect(target);
            }
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException gone) {
            return AuthenticationStatus.SEND_FAILURE;
        }
    }
}
