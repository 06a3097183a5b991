package com.intellisend.compliance;

/** Why a text is sent, which decides what it needs to be allowed. */
public enum MessageClass {
    /** Typed by a person to one person. */
    DIRECT,
    /** What a customer asked for or must know: appointments, invoices. */
    SERVICE,
    /** Everything that sells; the default of a campaign. */
    MARKETING
}
