package com.intellisend.messaging;

import com.intellisend.kernel.MachineTime;
import com.intellisend.messaging.Carrier.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether the carrier takes anything at all. After a row of texts without an answer, or turned away for being too many,
 * campaigns rest for a while, so that an outage does not burn through a whole list; replies are still tried.
 */
@ApplicationScoped
class CarrierPulse {

    private static final int IN_A_ROW = 20;
    private static final Duration REST = Duration.ofSeconds(15);

    private int silent;
    private Instant restsUntil = Instant.MIN;

    @Inject
    private MachineTime machineTime;

    synchronized void heard(Answer answer) {
        silent = answer instanceof Answer.Unknown || answer instanceof Answer.Busy ? silent + 1 : 0;
        restsUntil = silent >= IN_A_ROW ? machineTime.now().plus(REST) : Instant.MIN;
    }

    synchronized boolean isResting() {
        return machineTime.now().isBefore(restsUntil);
    }
}
