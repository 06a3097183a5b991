package com.intellisend.contacts;

import com.intellisend.kernel.Refusal;

/** The file holds nothing that could become a contact; the detail says what it holds instead and what to do. */
public class NothingUsable extends Refusal {

    public NothingUsable(String detail) {
        super(Kind.INVALID, "nothing-usable", detail);
        at("file");
    }
}
