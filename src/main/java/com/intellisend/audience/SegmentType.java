package com.intellisend.audience;

/** How a segment knows who is in it. */
public enum SegmentType {
    /** Its members were chosen. */
    STATIC,
    /** Whoever fits its rule at the moment of asking. */
    DYNAMIC
}
