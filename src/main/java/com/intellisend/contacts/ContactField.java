package com.intellisend.contacts;

import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is known about a contact, field by field: how it is called, how long it may be, and the one spelling in which it is
 * kept. Everything that comes in, by page, API or file, is read here.
 */
public enum ContactField {
    FIRST_NAME("firstName", "first_name", "First name", 100),
    LAST_NAME("lastName", "last_name", "Last name", 100),
    PHONE("phone", "phone", "Phone", 100),
    EMAIL("email", "email", "Email", 254),
    ADDRESS("address", "address", "Address", 300),
    CITY("city", "city", "City", 100),
    STATE("state", "state", "State", 50),
    ZIP("zip", "zip", "ZIP code", 20),
    LEAD_SOURCE("leadSource", "lead_source", "Lead source", 200),
    CUSTOMER_TYPE("customerType", "customer_type", "Customer type", 50),
    CONSENT_SOURCE("consentSource", "consent_source", "Consent source", 500),
    CONSENT_TIMESTAMP("consentTimestamp", "consent_timestamp", "Consent date", 60),
    TIME_ZONE("timeZone", "time_zone", "Time zone", 60);

    private static final Instant BEFORE_ALL_TEXTS = Instant.parse("1992-12-03T00:00:00Z");
    private static final Pattern EMAIL_SHAPE =
            Pattern.compile("[^\\s@<>\"(),;:]+@[^\\s@<>\"(),;:.]+(\\.[^\\s@<>\"(),;:.]+)+");
    private static final Pattern UNPRINTABLE = Pattern.compile(
            "[\\p{Cntrl}\\u00A0\\u200B\\u2028\\u2029\\uFEFF\\s]+|[\\uD800-\\uDFFF&&[^\\x{10000}-\\x{10FFFF}]]");

    private final String key;
    private final String column;
    private final String words;
    private final int longest;

    ContactField(String key, String column, String words, int longest) {
        this.key = key;
        this.column = column;
        this.words = words;
        this.longest = longest;
    }

    /** The name in JSON, in templates and in mappings. */
    public String key() {
        return key;
    }

    public String column() {
        return column;
    }

    /** The name on pages. */
    public String words() {
        return words;
    }

    public static Optional<ContactField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    /**
     * The spelling in which it is kept, or the empty text when nothing is written; refuses with {@link InvalidInput} on
     * this field.
     *
     * @param zone of the brand, for dates without one
     * @param now business time; a consent cannot lie after it
     */
    public String read(String written, ZoneId zone, Instant now) {
        String text = clean(written);
        if (this != PHONE && text.isEmpty()) {
            return "";
        }
        refuseTooLong(text);
        return switch (this) {
            case PHONE -> PhoneSpelling.read(text).number().e164();
            case EMAIL -> email(text);
            case STATE -> Place.state(text);
            case CUSTOMER_TYPE ->
                CustomerType.read(text)
                        .map(CustomerType::name)
                        .orElseThrow(() -> new InvalidInput(
                                key,
                                "“" + text + "” is no customer type; use lead, customer, past customer or other."));
            case TIME_ZONE ->
                Place.timeZone(text)
                        .orElseThrow(() -> new InvalidInput(
                                key, "“" + text + "” is no time zone; use a name such as America/Phoenix."));
            case CONSENT_TIMESTAMP -> consent(text, zone, now);
            default -> text;
        };
    }

    /** The phone together with what it tells of its line; refused as {@link #read} refuses it. */
    public static PhoneNumber.Examined examine(String written) {
        String text = clean(written);
        PHONE.refuseTooLong(text);
        return PhoneSpelling.read(text);
    }

    private void refuseTooLong(String text) {
        if (text.length() > longest) {
            throw new InvalidInput(key, words + " has " + text.length() + " characters; " + longest + " is the most.");
        }
    }

    /** The text without what cannot be seen: line breaks and control characters become one space, the ends are trimmed. */
    public static String clean(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c < ' ' || c == 0xA0 || c >= 0x200B || c == 0x7F) {
                return UNPRINTABLE.matcher(written).replaceAll(" ").strip();
            }
        }
        return written.strip();
    }

    private String email(String text) {
        String address = text.toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "");
        if (!EMAIL_SHAPE.matcher(address).matches()) {
            throw new InvalidInput(key, "“" + text + "” is not an email address.");
        }
        return address;
    }

    private String consent(String text, ZoneId zone, Instant now) {
        Instant at = WrittenTime.moment(text, zone)
                .orElseThrow(() -> new InvalidInput(
                        key, "“" + text + "” is not a date that can be read; use 2026-05-31 or 5/31/2026 14:05."));
        if (at.isBefore(BEFORE_ALL_TEXTS)) {
            throw new InvalidInput(key, "“" + text + "” lies before the first text that anybody got.");
        }
        if (at.isAfter(now.plus(Duration.ofDays(1)))) {
            throw new InvalidInput(key, "“" + text + "” lies in the future; a consent has happened already.");
        }
        return at.toString();
    }
}
