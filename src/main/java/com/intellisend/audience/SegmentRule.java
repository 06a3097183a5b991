package com.intellisend.audience;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a DYNAMIC segment means; written as docs/segment-rules.md and its JSON Schema say. */
public sealed interface SegmentRule {

    /** Everybody who fits each of them. */
    record All(List<SegmentRule> rules) implements SegmentRule {}

    /** Everybody who fits one of them or more. */
    record Any(List<SegmentRule> rules) implements SegmentRule {}

    /** Everybody who does not fit it. */
    record Not(SegmentRule rule) implements SegmentRule {}

    /** Whoever has this tag, in any case. */
    record Tagged(String tag) implements SegmentRule {}

    /** What is written about a contact; upper and lower case are the same. */
    record Written(TextField field, TextTest test, List<String> values) implements SegmentRule {}

    /** When something happened, measured from the moment of asking. */
    record Happened(
            DateField field,
            DateTest test,
            int days,
            @Nullable LocalDate day) implements SegmentRule {}

    /** A date of the contact that the brand has named, measured from today in the brand's time zone. */
    record Dated(
            String name, DayTest test, int days, @Nullable LocalDate day) implements SegmentRule {}

    /** What a campaign did with a contact, or they with it; null means any campaign. */
    record Behaved(Behaviour behaviour, @Nullable UUID campaign) implements SegmentRule {}

    /** Whoever is in another segment; put into not it leaves them out. */
    record InSegment(UUID segment) implements SegmentRule {}

    /** Whoever was in the file of an import, created or found. */
    record Imported(UUID contactImport) implements SegmentRule {}

    /** The fields of a contact that are words. */
    enum TextField {
        FIRST_NAME("firstName", "first_name", "first name"),
        LAST_NAME("lastName", "last_name", "last name"),
        PHONE("phone", "phone", "phone"),
        EMAIL("email", "email", "email"),
        ADDRESS("address", "address", "address"),
        CITY("city", "city", "city"),
        STATE("state", "state", "state"),
        ZIP("zip", "zip", "ZIP code"),
        LEAD_SOURCE("leadSource", "lead_source", "lead source"),
        CUSTOMER_TYPE("customerType", "customer_type", "customer type"),
        CONSENT_SOURCE("consentSource", "consent_source", "consent source"),
        TIME_ZONE("timeZone", "time_zone", "time zone");

        final String key;
        final String column;
        final String words;

        TextField(String key, String column, String words) {
            this.key = key;
            this.column = column;
            this.words = words;
        }

        public String key() {
            return key;
        }

        public String words() {
            return words;
        }
    }

    /** What can be asked of words. */
    enum TextTest {
        IS("is", "is"),
        IS_NOT("isNot", "is not"),
        IS_ONE_OF("isOneOf", "is one of"),
        CONTAINS("contains", "contains"),
        STARTS_WITH("startsWith", "starts with"),
        IS_EMPTY("isEmpty", "is empty");

        final String key;
        final String words;

        TextTest(String key, String words) {
            this.key = key;
            this.words = words;
        }

        public String key() {
            return key;
        }

        public String words() {
            return words;
        }
    }

    /** The times that are known of a contact. */
    enum DateField {
        CREATED("createdAt", "created_at", "added"),
        CONSENTED("consentTimestamp", "consent_timestamp", "consented"),
        CONTACTED("lastContactedAt", "last_contacted_at", "last contacted"),
        REPLIED("lastRepliedAt", "last_replied_at", "last replied");

        final String key;
        final String column;
        final String words;

        DateField(String key, String column, String words) {
            this.key = key;
            this.column = column;
            this.words = words;
        }

        public String key() {
            return key;
        }

        public String words() {
            return words;
        }
    }

    /** What can be asked of a time; "never" is no time ago, so the other tests do not fit whoever never did. */
    enum DateTest {
        MORE_THAN_DAYS_AGO("moreThanDaysAgo", "more than … days ago"),
        WITHIN_DAYS("withinDays", "within the last … days"),
        BEFORE("before", "before the day"),
        SINCE("since", "on or after the day"),
        NEVER("never", "never");

        final String key;
        final String words;

        DateTest(String key, String words) {
            this.key = key;
            this.words = words;
        }

        public String key() {
            return key;
        }

        public String words() {
            return words;
        }
    }

    /** What can be asked of a named date; {@code never} is that the contact has none of that name. */
    enum DayTest {
        BEFORE("before", "before the day"),
        SINCE("since", "on or after the day"),
        MORE_THAN_DAYS_AGO("moreThanDaysAgo", "more than … days ago"),
        WITHIN_DAYS("withinDays", "within the last … days"),
        WITHIN_NEXT_DAYS("withinNextDays", "within the next … days"),
        ANNIVERSARY_WITHIN_DAYS("anniversaryWithinDays", "anniversary in the next … days"),
        NEVER("never", "is not known");

        final String key;
        final String words;

        DayTest(String key, String words) {
            this.key = key;
            this.words = words;
        }

        public String key() {
            return key;
        }

        public String words() {
            return words;
        }
    }

    /** What can have come of a campaign. */
    enum Behaviour {
        RECEIVED("received", "was sent"),
        DELIVERED("delivered", "reached by"),
        FAILED("failed", "not reached by"),
        REPLIED("replied", "replied to"),
        OPTED_OUT("optedOut", "opted out on");

        final String key;
        final String words;

        Behaviour(String key, String words) {
            this.key = key;
            this.words = words;
        }

        public String key() {
            return key;
        }

        public String words() {
            return words;
        }
    }
}
