package com.intellisend.compliance;

/** Why a number is suppressed; the slug is what is stored and spoken over the API. */
public enum SuppressionReason {
    /** A keyword such as STOP, alone in its message; START lifts it. */
    KEYWORD("STOP"),
    /** A request in other words. */
    REQUEST("opt_out_request"),
    /** They complained, to us, to the carrier or to an authority. */
    COMPLAINT("complaint"),
    /** A person of the brand entered it. */
    MANUAL("manual"),
    /** The number is somebody else's. */
    WRONG_NUMBER("wrong_number"),
    /** The carrier says that texts cannot arrive. */
    UNREACHABLE("unreachable"),
    /** Twilio refused a text, because they sent a keyword to it; their START to this brand lifts it. */
    BLOCKED_BY_TWILIO("twilio_21610");

    private final String slug;

    SuppressionReason(String slug) {
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }

    /** In words for staff, also of what the carrier told us: {@code twilio_} and its code. */
    public static String inWords(String suppressionReason) {
        return switch (suppressionReason) {
            case "STOP", "stop" -> "They texted STOP";
            case "opt_out_request" -> "They asked for it in their own words";
            case "complaint" -> "They complained";
            case "manual" -> "Entered by a person";
            case "wrong_number" -> "The number belongs to somebody else";
            case "unreachable" -> "The carrier says that texts cannot arrive";
            case "twilio_21610" ->
                "Twilio blocks it: they texted STOP to a brand that shares the Messaging Service, and only their own START"
                        + " opens it";
            default ->
                suppressionReason.startsWith("twilio_")
                        ? "The carrier blocks it (code " + suppressionReason.substring("twilio_".length()) + ")"
                        : suppressionReason;
        };
    }

    /** Whether a keyword brought it about, so that the opposite keyword ends it. */
    static boolean endsWithStart(String suppressionReason) {
        return suppressionReason.equalsIgnoreCase(KEYWORD.slug) || suppressionReason.equals(BLOCKED_BY_TWILIO.slug);
    }

    /** The reason of a withheld text that such a suppression causes (contract of the API). */
    static String withheldAs(String suppressionReason) {
        return switch (suppressionReason) {
            case "wrong_number" -> "wrong_number";
            case "unreachable" -> "unreachable";
            default -> "opted_out";
        };
    }
}
