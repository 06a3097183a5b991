package com.intellisend.contacts.timer;

import com.intellisend.contacts.file.OldUploads;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Every hour what is old of imports goes; a clock of its own, because the imports' clock must not wait for it. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CleaningClock {

    @Inject
    private OldUploads old;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void removeWhatIsOld() {
        old.remove();
    }
}
