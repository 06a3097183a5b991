package com.intellisend.campaigns;

import com.intellisend.audience.SegmentMembers;
import com.intellisend.audience.Segments;
import com.intellisend.compliance.SendingHours;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.Outbox;
import com.intellisend.tenancy.AdminsOnly;
import com.intellisend.tenancy.AuditTrail;
import com.intellisend.tenancy.TenantNumbers;
import com.intellisend.tenancy.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/** A campaign's way from the harbour to its end: each step is written down first, the clocks do the work. */
@UseCase
public class CampaignRun {

    private static final Duration FURTHEST_START = Duration.ofDays(731);

    @Inject
    private CampaignRepository campaigns;

    @Inject
    private Segments segments;

    @Inject
    private SegmentMembers members;

    @Inject
    private CampaignAudience audience;

    @Inject
    private TenantNumbers numbers;

    @Inject
    private SendingHours hours;

    @Inject
    private RecipientEndings endings;

    @Inject
    private Outbox outbox;

    @Inject
    private CircuitBreaker breaker;

    @Inject
    private AuditTrail trail;

    @Inject
    private BusinessTime time;

    @Inject
    private Event<CampaignDue> due;

    /** @param startAt business time; a past instant launches now */
    public Campaign schedule(TenantId tenant, UUID id, Instant startAt) {
        refuseFarAhead("startAt", startAt);
        return start(tenant, id, campaign -> campaign.schedule(startAt, time.now()));
    }

    /** Each when their own clock shows this; it is launched as soon as that is so for the first, and whoever's time is past then gets theirs. */
    public Campaign scheduleOnTheirClocks(TenantId tenant, UUID id, LocalDateTime localStartAt) {
        Instant first = hours.of(tenant).firstOnAnyClock(localStartAt);
        refuseFarAhead("localStartAt", first);
        return start(tenant, id, campaign -> campaign.scheduleOnTheirClocks(localStartAt, first, time.now()));
    }

    private void refuseFarAhead(String field, Instant start) {
        if (start.isAfter(time.now().plus(FURTHEST_START))) {
            throw new InvalidInput(field, "lies more than two years ahead");
        }
    }

    private Campaign start(TenantId tenant, UUID id, Consumer<Campaign> way) {
        Campaign campaign = campaigns.get(tenant, id);
        way.accept(campaign);
        refuseHopeless(tenant, campaign, time.now());
        return written(tenant, campaign);
    }

    /** Refused: a second launch, a segment with nobody in it, a brand without a number. */
    public Campaign launch(TenantId tenant, UUID id) {
        return schedule(tenant, id, time.now());
    }

    /** From this moment no text of it is claimed; what the carrier has, it has. */
    public Campaign pause(TenantId tenant, UUID id, String reason) {
        Campaign campaign = campaigns.get(tenant, id);
        campaign.pause(reason, time.now());
        return written(tenant, campaign);
    }

    /** @param byAdmin only an admin may let a campaign go on that has paused itself */
    public Campaign resume(TenantId tenant, UUID id, boolean byAdmin) {
        Campaign campaign = campaigns.get(tenant, id);
        if (!byAdmin && breaker.hasTripped(tenant, id)) {
            throw new AdminsOnly();
        }
        campaign.resume(time.now());
        breaker.startAgain(tenant, id);
        return written(tenant, campaign);
    }

    /** For good: nobody's turn comes any more, and what waits in the outbox is withheld. */
    public Campaign cancel(TenantId tenant, UUID id) {
        Campaign campaign = campaigns.get(tenant, id);
        campaign.cancel(time.now());
        campaigns.flush();
        endings.stopAll(tenant, id, "campaign_stopped", time.now());
        outbox.withholdCampaign(tenant, id, "campaign_stopped");
        tell(tenant, campaign);
        return campaign;
    }

    /** Completes whatever has nothing left to do; returns how many. */
    public int completeFinished(TenantId tenant) {
        List<Campaign> finished = campaigns.finished(tenant);
        finished.forEach(campaign -> campaign.complete(time.now()));
        campaigns.flush();
        return finished.size();
    }

    /** Launches what was scheduled and whose hour has come; returns how many. */
    public int startDue(TenantId tenant) {
        List<Campaign> starting = campaigns.startingAt(tenant, time.now());
        starting.forEach(campaign -> campaign.launch(time.now()));
        campaigns.flush();
        return starting.size();
    }

    private Campaign written(TenantId tenant, Campaign campaign) {
        campaigns.flush();
        tell(tenant, campaign);
        if (campaign.status() == CampaignStatus.RUNNING) {
            due.fire(new CampaignDue());
        }
        return campaign;
    }

    private void tell(TenantId tenant, Campaign campaign) {
        String status = campaign.status().name().toLowerCase(Locale.ROOT);
        trail.record(tenant, "campaign." + status, "campaign", campaign.id(), null, campaign.pauseReason());
    }

    private void refuseHopeless(TenantId tenant, Campaign campaign, Instant now) {
        if (campaign.fromNumber().isEmpty() && numbers.defaultNumber(tenant).isEmpty()) {
            throw new InvalidInput("fromNumber", "this brand has no number yet to send from");
        }
        boolean mayFill = campaign.rules().enrolContinuously();
        if (campaign.status() == CampaignStatus.RUNNING
                && !mayFill
                && members.isEmpty(tenant, audience.of(tenant, campaign, now))) {
            throw new SegmentIsEmpty(segments.get(tenant, campaign.segmentId()).name());
        }
    }
}
