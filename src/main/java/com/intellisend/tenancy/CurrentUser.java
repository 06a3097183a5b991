package com.intellisend.tenancy;

import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who asks; read by doors only. */
@RequestScoped
public class CurrentUser {

    private @Nullable User user;
    private @Nullable String remoteAddress;
    private @Nullable String token;

    public User get() {
        if (user == null) {
            throw new NotSignedIn();
        }
        return user;
    }

    public boolean isKnown() {
        return user != null;
    }

    public UUID id() {
        return get().id();
    }

    public String name() {
        return get().name();
    }

    public boolean maySee(TenantId tenant) {
        return get().maySee(tenant);
    }

    /** The API token that opened the door; null on pages. */
    public @Nullable String token() {
        return token;
    }

    /** From where the request came; null where there is none. */
    public @Nullable String remoteAddress() {
        return remoteAddress;
    }

    /** Called once by the door that took the request. */
    public void callsFrom(String address) {
        remoteAddress = address;
    }

    /** Called once by the door that has authenticated them. */
    public void is(User authenticated) {
        user = authenticated;
    }

    /** Like {@link #is(User)}, for somebody who came with a token. */
    public void is(User authenticated, String bearer) {
        user = authenticated;
        token = bearer;
    }
}
