package com.intellisend.compliance;

import java.time.LocalTime;

/** From the first minute up to, and not including, the last; never across midnight. Empty when the end is not later. */
record Hours(LocalTime from, LocalTime to) {

    static final Hours NONE = new Hours(LocalTime.NOON, LocalTime.NOON);

    /** Reads {@code 08:00-21:00}, or {@code NONE}. */
    static Hours parse(String written) {
        if (written.equals("NONE")) {
            return NONE;
        }
        String[] ends = written.split("-", 2);
        return new Hours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    Hours within(Hours other) {
        return new Hours(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    boolean isEmpty() {
        return !from.isBefore(to);
    }
}
