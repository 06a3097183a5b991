package com.intellisend.compliance;

/** What a text is to the law and to the one who gets it; the gate is stricter from one to the next. */
public enum MessageClass {
    /** Typed by a person for this one recipient. */
    DIRECT,
    /** About something the recipient has ordered: appointments, receipts. */
    SERVICE,
    /** Everything else; the default of a campaign. */
    MARKETING
}
