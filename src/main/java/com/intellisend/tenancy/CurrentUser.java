package com.intellisend.tenancy;

import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who asks; read by doors only. */
@RequestScoped
public class CurrentUser {

    private @Nullable User user;
    private @Nullable String remoteAddress;
    private @Nullable String token;
    private @Nullable Duration mustWait;

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

    /** How long the token must wait before it may ask again; null when it may. */
    public @Nullable Duration mustWait() {
        return mustWait;
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

    /**
     * Like {@link #is(User)}, for somebody who came with a token.
     *
     * @param wait how long, when it asks more often than it may
     */
    public void is(User authenticated, String bearer, @Nullable Duration wait) {
        user = authenticated;
        token = bearer;
        mustWait = wait;
    }
}
