package com.intellisend.testkit;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what must become true, and fails with what was waited for. */
public final class Wait {

    private Wait() {}

    public static void until(String what, Duration patience, BooleanSupplier holds) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + patience.toSeconds() + " s: " + what);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
