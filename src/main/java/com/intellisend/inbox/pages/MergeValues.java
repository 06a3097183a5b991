package com.intellisend.inbox.pages;

import com.intellisend.contacts.ContactCard;
import com.intellisend.tenancy.TenantProfile;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands for each merge field when an answer is written to one person. */
final class MergeValues {

    private MergeValues() {}

    static Map<String, String> of(ContactCard contact, TenantProfile brand) {
        Map<String, String> values = new HashMap<>();
        put(values, "firstName", contact.firstName());
        put(values, "lastName", contact.lastName());
        put(values, "phone", contact.phone());
        put(values, "email", contact.email());
        put(values, "address", contact.address());
        put(values, "city", contact.city());
        put(values, "state", contact.state());
        put(values, "zip", contact.zip());
        put(values, "leadSource", contact.leadSource());
        put(values, "publicName", brand.publicName());
        put(values, "mainPhone", brand.mainPhone());
        return values;
    }

    private static void put(Map<String, String> values, String field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
