package com.intellisend.campaigns;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.Outbox;
import com.intellisend.tenancy.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One round over all campaigns that have something to do: start what is due, fan out, look at the drips, hand on
 * due texts, finish.
 *
 * <p>Every instance makes its rounds; leases and locks keep them from doing anything twice. Trouble with one brand's
 * campaigns never keeps the next brand's waiting.
 */
@ApplicationScoped
public class CampaignRounds {

    /** The job of META-INF/batch-jobs that fans a campaign out. */
    public static final String FAN_OUT_JOB = "campaign-fan-out";

    private static final int MOST_TURNS = 4;

    /** So many texts of a campaign that may leave are enough in the outbox. */
    private static final int MOST_READY = 20_000;

    private static final Logger LOG = Logger.getLogger(CampaignRounds.class.getName());

    @Inject
    private CampaignsDue due;

    @Inject
    private CampaignRun run;

    @Inject
    private CampaignProgress progress;

    @Inject
    private CircuitBreaker breaker;

    @Inject
    private FanOut fanOut;

    @Inject
    private DripLook drips;

    @Inject
    private StepClock steps;

    @Inject
    private Outbox outbox;

    @Inject
    private Jobs jobs;

    @Inject
    private BusinessTime time;

    public void makeRound() {
        for (TenantId tenant : due.tenants(time.now())) {
            try {
                visit(tenant);
            } catch (RuntimeException trouble) {
                LOG.log(Level.WARNING, "The campaigns of tenant " + tenant + " wait for the next round", trouble);
            }
        }
    }

    private void visit(TenantId tenant) {
        run.startDue(tenant);
        breaker.look(tenant);
        for (UUID campaign : progress.notFannedOut(tenant)) {
            if (fanOut.claim(tenant, campaign)) {
                start(tenant, campaign);
            }
        }
        for (UUID drip : drips.claim(tenant)) {
            drips.look(tenant, drip);
        }
        for (UUID campaign : steps.due(tenant)) {
            moveSome(tenant, campaign);
        }
        run.completeFinished(tenant);
    }

    /**
     * Not all at once: a million recipients of one brand do not keep the next one's waiting, and texts for hours of sending
     * do not take the database from those that leave now.
     */
    private void moveSome(TenantId tenant, UUID campaign) {
        if (outbox.ready(tenant, campaign, MOST_READY) >= MOST_READY) {
            return;
        }
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            if (steps.moveDue(tenant, campaign, StepClock.MOST_AT_ONCE) < StepClock.MOST_AT_ONCE) {
                return;
            }
        }
    }

    private void start(TenantId tenant, UUID campaign) {
        Properties parameters = new Properties();
        parameters.setProperty("tenant", tenant.toString());
        parameters.setProperty("campaign", campaign.toString());
        try {
            progress.jobStarted(tenant, campaign, jobs.start(FAN_OUT_JOB, parameters));
        } catch (RuntimeException notStarted) {
            fanOut.release(tenant, campaign);
            throw notStarted;
        }
    }
}
