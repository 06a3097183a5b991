package com.intellisend.contacts;

import com.intellisend.kernel.Refusal;

/** The edit was made on a card that somebody else has changed since. */
public class ContactChanged extends Refusal {

    public ContactChanged() {
        super(Kind.STALE, "contact-changed", "Somebody has changed this contact since you read it. Read it again.");
    }
}
