package com.intellisend.audience;

import com.intellisend.kernel.Refusal;

/** A segment of chosen contacts has no rule that could be changed. */
public class MembersAreChosen extends Refusal {

    public MembersAreChosen(String segment) {
        super(
                Kind.CONFLICT,
                "members-are-chosen",
                "The contacts of “" + segment + "” were chosen one by one; it has no rule.");
    }
}
