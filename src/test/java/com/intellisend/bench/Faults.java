package com.intellisend.bench;

import com.intellisend.testkit.LoopbackTwilio.Fault;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** The bad day of a carrier: of a hundred texts one is taken and the line is cut, two meet a 429 and one a 500. */
final class Faults {

    private final AtomicInteger cut = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();

    Fault next(Map<String, String> post) {
        int dice = ThreadLocalRandom.current().nextInt(100);
        if (dice == 0) {
            cut.incrementAndGet();
            return Fault.CUT_AFTER_ACCEPTING;
        }
        if (dice <= 2) {
            busy.incrementAndGet();
            return Fault.BUSY_429;
        }
        if (dice == 3) {
            broken.incrementAndGet();
            return Fault.BROKEN_500;
        }
        return Fault.NONE;
    }

    void tell(Report report) {
        report.told("lines cut after accepting, 429, 500", cut + ", " + busy + ", " + broken);
    }
}
