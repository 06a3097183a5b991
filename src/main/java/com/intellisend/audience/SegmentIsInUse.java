package com.intellisend.audience;

import com.intellisend.kernel.Refusal;
import java.util.List;

/** Somebody still counts on it: a campaign that is not over, or the rule of another segment. */
public class SegmentIsInUse extends Refusal {

    public SegmentIsInUse(String name, List<String> users) {
        super(
                Kind.CONFLICT,
                "segment-in-use",
                "“" + name + "” cannot be removed: it is used by " + String.join(", ", users) + ".");
    }
}
