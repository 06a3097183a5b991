package com.intellisend.kernel;

/** Something that counts its changes, so that an edit can say which state of it was seen. */
public interface Versioned {

    int version();
}
