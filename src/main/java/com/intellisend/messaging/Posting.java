package com.intellisend.messaging;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.MachineTime;
import com.intellisend.messaging.Carrier.Answer;
import com.intellisend.messaging.Carrier.Handover;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Hands one claimed text to the carrier, outside any transaction, and has the answer written down. */
@ApplicationScoped
class Posting {

    private static final Logger LOG = Logger.getLogger(Posting.class.getName());

    /** What a call may take at the very most; with less of the lease left the text is not handed over. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(20);

    @Inject
    private LookingTogether looks;

    @Inject
    private LastLook lastLook;

    @Inject
    private Carrier carrier;

    @Inject
    private CarrierPulse pulse;

    @Inject
    private Recorder recorder;

    @Inject
    private BusinessTime businessTime;

    @Inject
    private MachineTime machineTime;

    /**
     * Posts, or puts back what may not leave any more.
     *
     * @param done runs in any case, after everything about this text is settled
     */
    void post(ClaimedText text, Runnable done) {
        boolean handedOver = false;
        try {
            if (!looks.mayLeave(text)) {
                return;
            }
            // After the look, which may have waited for the database: nothing stands between these clocks and the POST.
            Duration validity = Duration.between(businessTime.now(), text.windowEnd());
            if (validity.compareTo(Duration.ofSeconds(1)) < 0) {
                lastLook.release(text.tenant(), text, "the window closed");
                return;
            }
            if (machineTime.now().plus(LONGEST_CALL).isAfter(text.leaseUntil())) {
                lastLook.release(text.tenant(), text, "the queue was too long");
                return;
            }
            Answer answer = carrier.sendSmsForTenant(
                    new Handover(text.tenant(), text.id(), text.from(), text.to(), text.body(), validity));
            pulse.heard(answer);
            handedOver = true;
            recorder.keep(new Answered(text, answer), done);
        } catch (RuntimeException trouble) {
            // The row stays claimed; when its lease is over the carrier is asked about it.
            LOG.log(Level.WARNING, "Text " + text.id() + " could not be handed over", trouble);
        } finally {
            if (!handedOver) {
                done.run();
            }
        }
    }
}
