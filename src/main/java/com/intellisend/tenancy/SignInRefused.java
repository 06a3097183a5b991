package com.intellisend.tenancy;

import com.intellisend.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;

/** The e-mail and password do not open anything, or not yet again. */
public class SignInRefused extends Refusal {

    private SignInRefused(Kind kind, String slug, String detail) {
        super(kind, slug, detail);
    }

    static SignInRefused unknown() {
        return new SignInRefused(
                Kind.UNAUTHENTICATED, "sign-in-refused", "This e-mail and password do not belong together.");
    }

    static SignInRefused locked(Instant until, Instant now) {
        long minutes = Math.max(1, Duration.between(now, until).toMinutes());
        SignInRefused locked = new SignInRefused(
                Kind.TOO_MANY,
                "sign-in-locked",
                "Too many failed attempts. Try again in " + minutes + (minutes == 1 ? " minute." : " minutes."));
        locked.after(Duration.between(now, until));
        return locked;
    }
}
