package com.intellisend.messaging;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The hands of one lane: how many texts may be claimed and not settled, how many of them are with the carrier at once, and
 * whether somebody is looking for more.
 */
final class Hands {

    private static final long WAIT_MILLIS = 100;

    private final Lane lane;
    private final int enough;
    private final int most;
    private final Semaphore room;
    private final Queue<ClaimedText> ready = new ArrayDeque<>();
    private int atWork;
    private boolean looking;
    private boolean woken;

    /**
     * A lane's hands.
     *
     * @param most how many texts are with the carrier at once
     * @param claimed how many are claimed at most, those included
     */
    Hands(Lane lane, int most, int claimed) {
        this.lane = lane;
        this.most = most;
        this.enough = Math.max(1, claimed / 2);
        this.room = new Semaphore(claimed);
    }

    Lane lane() {
        return lane;
    }

    /** True for the one who has to start looking. */
    synchronized boolean wake() {
        woken = true;
        if (looking) {
            return false;
        }
        looking = true;
        return true;
    }

    /** From here on a wake means yet another round. */
    synchronized boolean goOn() {
        woken = false;
        return true;
    }

    /** True when somebody has woken the lane during the last round: then there is another. */
    synchronized boolean rest() {
        looking = woken;
        return woken;
    }

    /** Waits a moment for half of the room, so that one claim serves many texts; takes what is there, perhaps none. */
    int takeRoom() {
        try {
            if (room.tryAcquire(enough, WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                return enough + room.drainPermits();
            }
            return room.drainPermits();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    void giveRoom(int texts) {
        room.release(texts);
    }

    /** True when one more hand is to be put to work on it. */
    synchronized boolean put(ClaimedText text) {
        ready.add(text);
        if (atWork == most) {
            return false;
        }
        atWork++;
        return true;
    }

    /** The next text; null sends the hand home. */
    synchronized @Nullable ClaimedText next() {
        ClaimedText text = ready.poll();
        if (text == null) {
            atWork--;
        }
        return text;
    }

    /** A hand that could not be put to work. */
    synchronized void sendHome() {
        atWork--;
    }

    /** True when texts are ready and nobody is at work on them: then a hand is to be put to work. */
    synchronized boolean areMissed() {
        if (atWork > 0 || ready.isEmpty()) {
            return false;
        }
        atWork++;
        return true;
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
