package com.intellisend.audience;

import com.intellisend.kernel.Refusal;

/** Nobody can be put by hand into a segment that a rule describes. */
public class MembersFollowARule extends Refusal {

    public MembersFollowARule(String segment) {
        super(
                Kind.CONFLICT,
                "members-follow-a-rule",
                "“" + segment + "” is described by a rule; change the rule, or make a segment of chosen contacts.");
    }
}
