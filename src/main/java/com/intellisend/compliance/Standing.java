package com.intellisend.compliance;

import java.util.List;

/**
 * What is on record against texting a number of one brand.
 *
 * @param everything why it gets no text at all: {@code opted_out}, {@code wrong_number} or {@code unreachable}; empty for
 *     nothing
 * @param marketing opted out of marketing only
 * @param held a message of theirs waits to be read by a person
 */
record Standing(String everything, boolean marketing, boolean held) {

    static final Standing NOTHING = new Standing("", false, false);

    static Standing of(List<Suppression> inForce, boolean held) {
        String everything = Suppressions.blocking(inForce, MessageClass.DIRECT).orElse("");
        return new Standing(everything, !inForce.isEmpty(), held);
    }
}
