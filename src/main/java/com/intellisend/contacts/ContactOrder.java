package com.intellisend.contacts;

/** The orders in which contacts are listed. */
public enum ContactOrder {
    /** The newest first. */
    CREATED,
    /** By last and first name, without case and accents; who has no name comes last. */
    NAME
}
