package com.intellisend.platform.signin;

import com.intellisend.kernel.Refusal;
import com.intellisend.tenancy.SignIns;
import com.intellisend.tenancy.User;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Signing in and out on the pages. */
@Named("signIn")
@RequestScoped
public class SignInPage {

    private static final Pattern OURS = Pattern.compile("/[A-Za-z0-9/._-]*(\\?[A-Za-z0-9._~%&=+-]*)?");

    @Inject
    private SignIns signIns;

    @Inject
    private FacesContext faces;

    private @Nullable String email;
    private @Nullable String password;
    private @Nullable String to;

    /** The page shown next: the one that was asked for, if it is one of ours. */
    public void signIn() throws IOException {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        try {
            User user = signIns.signIn(email == null ? "" : email.strip(), password == null ? "" : password);
            request.getSession(true);
            // Liberty keeps the session's id over a sign-in unless it is told to change it.
            request.changeSessionId();
            request.getSession().setAttribute(SessionMechanism.USER, new SignedIn(user.id(), user.sessionEpoch()));
            String next = to != null && OURS.matcher(to).matches() && !to.startsWith("//") ? to : "/";
            external.redirect(request.getContextPath() + next);
        } catch (Refusal refused) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, refused.detail(), null));
        }
    }

    public void signOut() throws IOException {
        ExternalContext external = faces.getExternalContext();
        external.invalidateSession();
        external.redirect(external.getRequestContextPath() + "/login");
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
