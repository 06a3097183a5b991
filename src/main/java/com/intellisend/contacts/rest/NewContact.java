package com.intellisend.contacts.rest;

import com.intellisend.contacts.ContactChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A contact to be written down; all but the phone may be left out. */
public record NewContact(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String city,
        @Nullable String state,
        @Nullable String zip,
        @Nullable String leadSource,
        @Nullable String customerType,
        @Nullable String consentSource,
        @Nullable String consentTimestamp,
        @Nullable String timeZone,
        @Nullable List<String> tags) {

    ContactChange toChange() {
        Map<String, String> written = new LinkedHashMap<>();
        put(written, "firstName", firstName);
        put(written, "lastName", lastName);
        put(written, "phone", phone);
        put(written, "email", email);
        put(written, "address", address);
        put(written, "city", city);
        put(written, "state", state);
        put(written, "zip", zip);
        put(written, "leadSource", leadSource);
        put(written, "customerType", customerType);
        put(written, "consentSource", consentSource);
        put(written, "consentTimestamp", consentTimestamp);
        put(written, "timeZone", timeZone);
        return new ContactChange(written, tags);
    }

    private static void put(Map<String, String> written, String key, @Nullable String value) {
        if (value != null) {
            written.put(key, value);
        }
    }
}
