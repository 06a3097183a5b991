package com.intellisend.messaging;

/** What a text is for; the rules differ. */
public enum MessageClass {
    /** A person typed it to this one recipient. */
    DIRECT,
    SERVICE,
    MARKETING
}
