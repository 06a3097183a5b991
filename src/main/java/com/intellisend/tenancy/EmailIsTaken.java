package com.intellisend.tenancy;

import com.intellisend.kernel.Refusal;

/** Somebody signs in with this e-mail already; it is not said for which brand. */
public class EmailIsTaken extends Refusal {

    public EmailIsTaken() {
        super(Kind.CONFLICT, "email-taken", "This e-mail is already in use.");
        at("email");
    }
}
