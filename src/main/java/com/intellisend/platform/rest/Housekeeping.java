package com.intellisend.platform.rest;

import com.intellisend.kernel.MachineTime;
import com.intellisend.tenancy.AcrossTenants;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** Throws away, every hour, the answers that are kept long enough and the paces of those who have gone quiet. */
@Singleton
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Housekeeping {

    private static final Duration IDLE = Duration.ofHours(1);

    @Inject
    @AcrossTenants
    private Jdbi database;

    @Inject
    private MachineTime time;

    @Schedule(hour = "*", minute = "17", persistent = false)
    public void everyHour() {
        database.useHandle(handle -> handle.createUpdate("delete from app.kept_answer where created_at < :too_old")
                .bind("too_old", time.now().minus(KeptAnswers.KEPT))
                .execute());
        database.useHandle(handle -> handle.createUpdate("delete from app.caller_pace where paid_until < :long_ago")
                .bind("long_ago", time.now().minus(IDLE))
                .execute());
    }
}
