package com.intellisend.campaigns.timer;

import com.intellisend.campaigns.CampaignDue;
import com.intellisend.campaigns.CampaignRounds;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/** Every second a round over the campaigns, and one at once when something was launched. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CampaignClock {

    @Inject
    private CampaignRounds rounds;

    @Resource(lookup = "concurrent/batch")
    private ManagedExecutorService executor;

    private final AtomicBoolean onTheWay = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        if (onTheWay.compareAndSet(false, true)) {
            try {
                rounds.makeRound();
            } finally {
                onTheWay.set(false);
            }
        }
    }

    /** Only hurries: should it be lost, the next second finds the same. */
    public void hurry(@Observes(during = TransactionPhase.AFTER_SUCCESS) CampaignDue due) {
        executor.execute(this::tick);
    }
}
