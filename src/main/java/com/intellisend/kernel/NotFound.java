package com.intellisend.kernel;

/** It does not exist, or not for this tenant; nobody can tell which. */
public class NotFound extends Refusal {

    /** @param what the thing in a word or two, such as {@code contact} */
    public NotFound(String what) {
        super(Kind.NOT_FOUND, "not-found", "There is no such " + what + ".");
    }
}
