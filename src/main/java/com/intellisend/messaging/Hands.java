package com.intellisend.messaging;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many texts of a lane may be on their way at once, and whether somebody is at work on the lane. */
final class Hands {

    private static final long WAIT_MILLIS = 100;

    private final Lane lane;
    private final int enough;
    private final Semaphore free;
    private boolean working;
    private boolean woken;

    Hands(Lane lane, int count) {
        this.lane = lane;
        this.enough = Math.max(1, count / 2);
        this.free = new Semaphore(count);
    }

    Lane lane() {
        return lane;
    }

    /** True for the one who has to start working. */
    synchronized boolean wake() {
        woken = true;
        if (working) {
            return false;
        }
        working = true;
        return true;
    }

    /** From here on a wake means yet another round. */
    synchronized boolean goOn() {
        woken = false;
        return true;
    }

    /** True when somebody has woken the lane during the last round: then there is another. */
    synchronized boolean rest() {
        working = woken;
        return woken;
    }

    /** Waits a moment for half of the hands, so that one claim serves many texts; takes what is there, perhaps none. */
    int take() {
        try {
            if (free.tryAcquire(enough, WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                return enough + free.drainPermits();
            }
            return free.drainPermits();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    void giveBack(int hands) {
        free.release(hands);
    }

    /** A moment for the pace to let more through. */
    void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
