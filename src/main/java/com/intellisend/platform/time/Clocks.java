package com.intellisend.platform.time;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.MachineTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The only place that reads the machine's clock. */
@ApplicationScoped
class Clocks {

    /** In microseconds, as the database keeps it: what is answered now is what will be read later. */
    private final Clock machine = Clock.tick(Clock.systemUTC(), ChronoUnit.MICROS.getDuration());

    @Inject
    private ClockOffset offset;

    @Produces
    @ApplicationScoped
    MachineTime machineTime() {
        return machine::instant;
    }

    @Produces
    @ApplicationScoped
    BusinessTime businessTime() {
        return () -> {
            Instant now = machine.instant();
            return now.plus(offset.at(now));
        };
    }
}
