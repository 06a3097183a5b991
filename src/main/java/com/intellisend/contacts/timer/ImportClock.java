package com.intellisend.contacts.timer;

import com.intellisend.contacts.batch.ImportStarter;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Every second: imports that wait get their job; every five: those at work here keep theirs. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportClock {

    @Inject
    private ImportStarter starter;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void startWaitingImports() {
        starter.startWaiting();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void keepRunningImports() {
        starter.keepRunning();
    }
}
