package com.intellisend.contacts;

import com.intellisend.kernel.InvalidInput;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The consent that everybody in a file gave, each part in its kept spelling: said once for all lines that do not say it
 * themselves.
 *
 * @param wording the words that they agreed to
 */
public record FileConsent(
        @Nullable String source,
        @Nullable String timestamp,
        @Nullable String wording) {

    private static final int LONGEST_WORDING = 2_000;

    /** The words without what cannot be seen; refuses with {@link InvalidInput} more than the ledger shows. */
    public static String wording(String written) {
        String text = ContactField.clean(written);
        if (text.length() > LONGEST_WORDING) {
            throw new InvalidInput(
                    "consentWording",
                    "The wording has " + text.length() + " characters; " + LONGEST_WORDING + " is the most.");
        }
        return text;
    }

    public ContactFacts over(ContactFacts line) {
        Map<ContactField, String> values = new EnumMap<>(ContactField.class);
        values.putAll(line.values());
        if (source != null) {
            values.putIfAbsent(ContactField.CONSENT_SOURCE, source);
        }
        if (timestamp != null) {
            values.putIfAbsent(ContactField.CONSENT_TIMESTAMP, timestamp);
        }
        return new ContactFacts(
                values, line.tags(), line.dates(), line.consentWording() == null ? wording : line.consentWording());
    }
}
