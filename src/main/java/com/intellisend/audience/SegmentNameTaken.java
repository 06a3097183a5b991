package com.intellisend.audience;

import com.intellisend.kernel.Refusal;

/** Two segments of a brand cannot be told apart by their case. */
public class SegmentNameTaken extends Refusal {

    public SegmentNameTaken(String name) {
        super(Kind.CONFLICT, "segment-name-taken", "There is already a segment called “" + name + "”.");
        at("name");
    }
}
