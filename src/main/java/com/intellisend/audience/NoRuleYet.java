package com.intellisend.audience;

import com.intellisend.kernel.InvalidInput;

/** A DYNAMIC segment was asked for before rules are understood. */
public class NoRuleYet extends InvalidInput {

    public NoRuleYet() {
        super("definition", "segments described by a rule are not understood yet; choose the contacts instead");
    }
}
