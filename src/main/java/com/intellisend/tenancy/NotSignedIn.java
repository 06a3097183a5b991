package com.intellisend.tenancy;

import com.intellisend.kernel.Refusal;

/** Nobody has signed in, or their session or token is no longer valid. */
public class NotSignedIn extends Refusal {

    public NotSignedIn() {
        super(
                Kind.UNAUTHENTICATED,
                "not-signed-in",
                "Sign in first: the token is missing, unknown, expired or revoked.");
    }
}
