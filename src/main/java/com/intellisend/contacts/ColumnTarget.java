package com.intellisend.contacts;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a column of a file becomes. */
public enum ColumnTarget {
    IGNORE("ignore", "Do not import", null),
    FULL_NAME("fullName", "Full name", null),
    TAGS("tags", "Tags", null),
    DATE("date", "A date", null),
    FIRST_NAME(ContactField.FIRST_NAME),
    LAST_NAME(ContactField.LAST_NAME),
    PHONE(ContactField.PHONE),
    EMAIL(ContactField.EMAIL),
    ADDRESS(ContactField.ADDRESS),
    CITY(ContactField.CITY),
    STATE(ContactField.STATE),
    ZIP(ContactField.ZIP),
    LEAD_SOURCE(ContactField.LEAD_SOURCE),
    CUSTOMER_TYPE(ContactField.CUSTOMER_TYPE),
    CONSENT_SOURCE(ContactField.CONSENT_SOURCE),
    CONSENT_TIMESTAMP(ContactField.CONSENT_TIMESTAMP),
    CONSENT_WORDING("consentWording", "Consent wording", null),
    TIME_ZONE(ContactField.TIME_ZONE);

    private final String key;
    private final String words;
    private final @Nullable ContactField field;

    ColumnTarget(ContactField field) {
        this(field.key(), field.words(), field);
    }

    ColumnTarget(String key, String words, @Nullable ContactField field) {
        this.key = key;
        this.words = words;
        this.field = field;
    }

    public String key() {
        return key;
    }

    public String words() {
        return words;
    }

    public @Nullable ContactField field() {
        return field;
    }

    static Optional<ColumnTarget> ofKey(String key) {
        return Arrays.stream(values()).filter(target -> target.key.equals(key)).findFirst();
    }
}
