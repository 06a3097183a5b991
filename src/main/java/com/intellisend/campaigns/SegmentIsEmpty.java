package com.intellisend.campaigns;

import com.intellisend.kernel.Refusal;

/** There is nobody to text. */
public class SegmentIsEmpty extends Refusal {

    public SegmentIsEmpty(String segment) {
        super(Kind.CONFLICT, "segment-is-empty", "There is nobody to text in the segment “" + segment + "”.");
        at("segmentId");
    }
}
