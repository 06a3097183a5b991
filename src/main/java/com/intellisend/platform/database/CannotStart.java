package com.intellisend.platform.database;

/** The product cannot start; the message is one plain sentence that says why and what to do. */
public class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence);
    }
}
