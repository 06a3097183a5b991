package com.intellisend.campaigns;

import com.intellisend.campaigns.WatchRepository.Watch;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.Alerts;
import com.intellisend.tenancy.AuditTrail;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Pauses a campaign that goes wrong: the first {@value FIRST} texts leave and are judged before the others follow, and
 * whatever goes wrong later is seen in windows of {@value WINDOW}.
 */
@UseCase
public class CircuitBreaker {

    /** So many leave before anything is known. */
    static final int FIRST = 50;

    private static final int WINDOW = 200;
    private static final double ENOUGH_SETTLED = 0.8;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration YOUNG = Duration.ofMinutes(10);
    private static final String ALERT = "campaign-paused";

    @Inject
    private AuditTrail trail;

    @Inject
    private WatchRepository watches;

    @Inject
    private CampaignRepository campaigns;

    @Inject
    private Alerts alerts;

    @Inject
    private BusinessTime businessTime;

    @Inject
    private MachineTime machineTime;

    @Inject
    @ConfigProperty(name = "intellisend.campaigns.first-texts-patience", defaultValue = "PT60S")
    private Duration patience;

    /** Looks at the running campaigns whose turn it is, at young ones every time; returns how many it paused. */
    public int look(TenantId tenant) {
        Instant machine = machineTime.now();
        int paused = 0;
        for (Watch watch : watches.due(
                tenant, machine.minus(BETWEEN_LOOKS), businessTime.now().minus(YOUNG))) {
            paused += watch.firstJudged() ? later(tenant, watch, machine) : first(tenant, watch, machine);
        }
        return paused;
    }

    /** Whoever resumes has seen the figures: from here on it counts anew. */
    void startAgain(TenantId tenant, UUID campaign) {
        watches.startAgain(tenant, campaign, businessTime.now());
        alerts.settle(tenant, ALERT, campaign.toString());
    }

    /** Off for a campaign that must not stop by itself, and on again. */
    public boolean enable(TenantId tenant, UUID campaign, boolean enabled) {
        campaigns.get(tenant, campaign);
        watches.enable(tenant, campaign, enabled);
        trail.record(tenant, "campaign.circuit-breaker-set", "campaign", campaign, null, enabled);
        return enabled;
    }

    boolean hasTripped(TenantId tenant, UUID campaign) {
        return watches.hasTripped(tenant, campaign);
    }

    /** Have the first texts left, and do the others wait to hear what became of them? */
    public boolean isWaiting(TenantId tenant, UUID campaign) {
        return watches.isWaiting(tenant, campaign);
    }

    public boolean isEnabled(TenantId tenant, UUID campaign) {
        campaigns.get(tenant, campaign);
        return watches.isEnabled(tenant, campaign);
    }

    private int first(TenantId tenant, Watch watch, Instant machine) {
        Figures figures = watches.figures(tenant, watch);
        Optional<Trouble> trouble = Trouble.in(figures, Math.min(FIRST, watch.audience()));
        if (trouble.isPresent()) {
            return pause(tenant, watch, trouble.get(), machine);
        }
        if (figures.gone() < FIRST) {
            watches.note(tenant, watch.campaign(), false, figures, null, machine);
            return 0;
        }
        Instant allOut = watch.allOutAt() == null ? machine : watch.allOutAt();
        boolean heard = watches.settled(tenant, watch) >= ENOUGH_SETTLED * FIRST
                || !allOut.plus(patience).isAfter(machine);
        watches.note(tenant, watch.campaign(), heard, figures, allOut, machine);
        return 0;
    }

    private int later(TenantId tenant, Watch watch, Instant machine) {
        Figures figures = watches.figures(tenant, watch);
        Figures window = figures.since(watch.window());
        Optional<Trouble> trouble = Trouble.in(window, Math.max(WINDOW, window.gone()));
        if (trouble.isPresent()) {
            return pause(tenant, watch, trouble.get(), machine);
        }
        watches.note(
                tenant, watch.campaign(), true, window.gone() < WINDOW ? watch.window() : figures, machine, machine);
        return 0;
    }

    private int pause(TenantId tenant, Watch watch, Trouble trouble, Instant machine) {
        Campaign campaign = campaigns.get(tenant, watch.campaign());
        if (campaign.status() != CampaignStatus.RUNNING) {
            return 0;
        }
        String advice = trouble.advice(watches.commonestError(tenant, watch));
        campaign.pause(trouble.words() + " " + advice, businessTime.now());
        campaigns.flush();
        watches.tripped(tenant, watch.campaign(), machine);
        alerts.raise(
                tenant,
                ALERT,
                watch.campaign().toString(),
                "The campaign “" + campaign.name() + "” has paused itself: " + trouble.words(),
                advice,
                null);
        return 1;
    }
}
