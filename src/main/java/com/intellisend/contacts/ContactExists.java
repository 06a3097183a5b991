package com.intellisend.contacts;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.Refusal;
import java.util.UUID;

/** A phone number stands for one contact of a tenant, and there is one already. */
public class ContactExists extends Refusal {

    public ContactExists(PhoneNumber phone, UUID contactId) {
        super(Kind.CONFLICT, "contact-exists", phone.national() + " already belongs to a contact.");
        at("phone");
        with("contactId", contactId.toString());
    }
}
