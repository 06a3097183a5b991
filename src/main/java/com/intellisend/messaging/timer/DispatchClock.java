package com.intellisend.messaging.timer;

import com.intellisend.messaging.Dispatcher;
import com.intellisend.messaging.Reconciler;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Rings every second for texts that are due, and every five for those in doubt. */
@Singleton
public class DispatchClock {

    @Inject
    private Dispatcher dispatcher;

    @Inject
    private Reconciler reconciler;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void dispatch() {
        dispatcher.tick();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void reconcile() {
        reconciler.tick();
    }
}
