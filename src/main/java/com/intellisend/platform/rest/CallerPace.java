package com.intellisend.platform.rest;

import com.intellisend.kernel.MachineTime;
import com.intellisend.tenancy.AcrossTenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * How often one token may ask, counted by the database for all instances together (GCRA: one instant for each token, up to
 * which its requests are paid).
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class CallerPace {

    @Inject
    @AcrossTenants
    private Jdbi database;

    @Inject
    private MachineTime time;

    /**
     * Pays for one request.
     *
     * @param perSecond how many requests a second are paid back
     * @param atOnce how many may come at once after a pause
     * @return empty when it may go on; else how long to wait
     */
    public Optional<Duration> pay(String caller, int perSecond, int atOnce) {
        Instant now = time.now();
        Duration price = Duration.ofSeconds(1).dividedBy(perSecond);
        Instant furthest = now.plus(price.multipliedBy(atOnce - 1L));
        int paid = database.withHandle(handle -> handle.createUpdate("""
                        insert into app.caller_pace as pace (caller, paid_until) values (:caller, :paid)
                        on conflict (caller) do update
                            set paid_until = greatest(pace.paid_until, :now) + (excluded.paid_until - cast(:now as timestamptz))
                            where pace.paid_until <= :furthest
                        """)
                .bind("caller", caller)
                .bind("paid", now.plus(price))
                .bind("now", now)
                .bind("furthest", furthest)
                .execute());
        return paid == 1 ? Optional.empty() : Optional.of(untilPaid(caller, furthest));
    }

    /** Forgets who has not asked for a while. */
    public void forgetIdle() {
        database.useHandle(handle -> handle.createUpdate("delete from app.caller_pace where paid_until < :long_ago")
                .bind("long_ago", time.now().minus(Duration.ofHours(1)))
                .execute());
    }

    private Duration untilPaid(String caller, Instant furthest) {
        Instant paidUntil = database.withHandle(
                handle -> handle.createQuery("select paid_until from app.caller_pace where caller = :caller")
                        .bind("caller", caller)
                        .mapTo(Instant.class)
                        .findOne()
                        .orElse(furthest));
        return Duration.between(furthest, paidUntil).plusMillis(999);
    }
}
