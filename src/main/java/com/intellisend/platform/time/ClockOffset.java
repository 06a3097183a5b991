package com.intellisend.platform.time;

import com.intellisend.messaging.twilio.TwilioAccount;
import com.intellisend.tenancy.AcrossTenants;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Jdbi;

/**
 * How far business time is ahead of machine time: one row for all instances, re-read at most five times a second.
 *
 * <p>With a real carrier the offset counts as zero whatever the row says: nobody is texted at night because of a test.
 */
@ApplicationScoped
public class ClockOffset {

    private static final Duration FRESH_FOR = Duration.ofMillis(200);

    @Inject
    private OffsetRow row;

    @Inject
    private TwilioAccount carrier;

    private boolean movable;

    /** Held by the one that asks for all; the others meanwhile go by what was known a moment ago. */
    private final Lock asking = new ReentrantLock();

    private volatile Reading reading = new Reading(Duration.ZERO, Instant.MIN);

    private record Reading(Duration offset, Instant at) {}

    @PostConstruct
    void learnCarrier() {
        movable = carrier.isHarmless();
        if (movable) {
            reading = new Reading(row.read(), Instant.MIN);
        }
    }

    Duration at(Instant machineNow) {
        if (!movable) {
            return Duration.ZERO;
        }
        Instant asked = reading.at();
        if ((machineNow.isAfter(asked.plus(FRESH_FOR)) || machineNow.isBefore(asked)) && asking.tryLock()) {
            try {
                reading = new Reading(row.read(), machineNow);
            } finally {
                asking.unlock();
            }
        }
        return reading.offset();
    }

    public boolean isMovable() {
        return movable;
    }

    /** Moves business time forward to this instant; refuses to go back, or to move at all with a real carrier. */
    public void moveTo(Instant business, Instant machineNow) {
        if (!movable) {
            throw new ClockCannotMove("Business time moves only while no real carrier is connected.");
        }
        Duration wanted = Duration.between(machineNow, business);
        asking.lock();
        try {
            if (!row.advance(wanted)) {
                throw new ClockCannotMove(
                        "Business time only moves forward: it is already later than " + business + ".");
            }
            reading = new Reading(row.read(), machineNow);
        } finally {
            asking.unlock();
        }
    }

    /** Asks and moves the row, each in a transaction of its own, for it may be asked in the middle of any other. */
    @ApplicationScoped
    @Transactional(TxType.REQUIRES_NEW)
    static class OffsetRow {

        @Inject
        @AcrossTenants
        private Jdbi database;

        Duration read() {
            return Duration.ofMillis(
                    database.withHandle(handle -> handle.createQuery("select offset_millis from app.business_clock")
                            .mapTo(Long.class)
                            .one()));
        }

        boolean advance(Duration wanted) {
            return database.withHandle(handle -> handle.createUpdate(
                                    "update app.business_clock set offset_millis = :wanted where offset_millis < :wanted")
                            .bind("wanted", wanted.toMillis())
                            .execute())
                    == 1;
        }
    }
}
