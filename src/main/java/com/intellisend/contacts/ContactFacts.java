package com.intellisend.contacts;

import com.intellisend.kernel.PhoneNumber;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about one contact, already read and in the spelling in which it is kept: only the fields that are
 * named are in it, and the phone always is.
 *
 * @param dates by their names
 * @param consentWording the words that they agreed to, as far as they are known
 */
public record ContactFacts(
        Map<ContactField, String> values,
        List<String> tags,
        Map<String, LocalDate> dates,
        @Nullable String consentWording) {

    public ContactFacts {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
        tags = List.copyOf(tags);
        dates = Map.copyOf(dates);
    }

    public ContactFacts(Map<ContactField, String> values, List<String> tags) {
        this(values, tags, Map.of(), null);
    }

    public PhoneNumber phone() {
        return new PhoneNumber(values.getOrDefault(ContactField.PHONE, ""));
    }

    /** Whether they say that somebody has another number than this. */
    boolean moves(PhoneNumber known) {
        return values.containsKey(ContactField.PHONE) && !phone().equals(known);
    }

    /** The same, and what they do not say of consent is cleared. */
    ContactFacts withoutConsentUnlessNamed() {
        Map<ContactField, String> cleared = new EnumMap<>(values);
        cleared.putIfAbsent(ContactField.CONSENT_SOURCE, "");
        cleared.putIfAbsent(ContactField.CONSENT_TIMESTAMP, "");
        return new ContactFacts(cleared, tags, dates, consentWording);
    }

    public @Nullable String get(ContactField field) {
        return values.get(field);
    }
}
