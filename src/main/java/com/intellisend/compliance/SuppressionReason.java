package com.intellisend.compliance;

/** Why a number is suppressed; the slug is what is stored and spoken over the API. */
public enum SuppressionReason {
    /** A keyword such as STOP, alone in its message; START lifts it. */
    KEYWORD("stop"),
    /** A request in other words. */
    REQUEST("opt_out_request"),
    /** They complained, to us, to the carrier or to an authority. */
    COMPLAINT("complaint"),
    /** A person of the brand entered it. */
    MANUAL("manual"),
    /** The number is somebody else's. */
    WRONG_NUMBER("wrong_number"),
    /** The carrier says that texts cannot arrive. */
    UNREACHABLE("unreachable");

    private final String slug;

    SuppressionReason(String slug) {
        this.slug = slug;
    }

    public String slug() {
        return slug;
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
