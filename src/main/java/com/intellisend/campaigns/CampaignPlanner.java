package com.intellisend.campaigns;

import com.intellisend.audience.Segment;
import com.intellisend.audience.Segments;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.Outbox;
import com.intellisend.tenancy.AuditTrail;
import com.intellisend.tenancy.TenantNumbers;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Campaigns before they leave: write one, read it, change it, copy it. */
@UseCase
public class CampaignPlanner {

    @Inject
    private CampaignRepository campaigns;

    @Inject
    private Segments segments;

    @Inject
    private Courses courses;

    @Inject
    private RecipientRepository recipients;

    @Inject
    private RecipientEndings endings;

    @Inject
    private Outbox outbox;

    @Inject
    private TenantNumbers numbers;

    @Inject
    private AuditTrail trail;

    @Inject
    private BusinessTime time;

    /** A draft. Refused: segments that the brand does not have, a sender that is not the brand's. */
    public Campaign create(TenantId tenant, CampaignPlan plan, @Nullable UUID createdByUserId) {
        check(tenant, plan);
        Campaign draft = new Campaign(tenant, plan, createdByUserId, time.now());
        campaigns.add(tenant, draft);
        trail.record(tenant, "campaign.created", "campaign", draft.id(), null, plan);
        return draft;
    }

    public Campaign get(TenantId tenant, UUID id) {
        return campaigns.get(tenant, id);
    }

    /** Newest first. */
    public Page<Campaign> list(TenantId tenant, @Nullable UUID before, int limit) {
        return Page.of(
                campaigns.list(tenant, before, limit + 1),
                limit,
                campaign -> campaign.id().toString());
    }

    /**
     * Changes the plan; refused when it is over, or under way and the change touches what may have left.
     *
     * @param change from the plan as it stands to the plan that is wanted
     */
    public Campaign edit(TenantId tenant, UUID id, UnaryOperator<CampaignPlan> change) {
        return edit(tenant, id, ExpectedVersion.ANY, change, Enrolled.CONTINUE);
    }

    /** @param enrolled what becomes of those who are in it, when it is a drip under way */
    public Campaign edit(
            TenantId tenant, UUID id, ExpectedVersion expected, UnaryOperator<CampaignPlan> change, Enrolled enrolled) {
        courses.change(id);
        Campaign campaign = campaigns.get(tenant, id);
        expected.check(campaign.version());
        CampaignPlan before = campaign.plan();
        CampaignPlan wanted = change.apply(before);
        check(tenant, wanted);
        StepChange steps = campaign.edit(wanted, time.now());
        campaigns.save(tenant, campaign);
        if (campaign.isDrip() && campaign.status().isUnderWay()) {
            lead(tenant, campaign, steps, enrolled);
        }
        trail.record(tenant, "campaign.changed", "campaign", id, before, wanted);
        return campaign;
    }

    /**
     * Keeps what its writer has on the desk. What was scheduled is a draft again: other words or other people leave only when
     * they are sent anew.
     *
     * @param meant when its writer means it to start; null for at once
     */
    public Campaign keep(TenantId tenant, UUID id, CampaignPlan plan, @Nullable Departure meant) {
        courses.change(id);
        Campaign campaign = campaigns.get(tenant, id);
        if (campaign.status() == CampaignStatus.SCHEDULED) {
            trail.record(tenant, "campaign.withdrawn", "campaign", id, campaign.startAt(), null);
        }
        campaign.withdraw(meant, time.now());
        return edit(tenant, id, before -> plan);
    }

    private void lead(TenantId tenant, Campaign drip, StepChange steps, Enrolled enrolled) {
        Instant now = time.now();
        if (enrolled == Enrolled.END) {
            endings.stopAll(tenant, drip.id(), "sequence_changed", now);
            outbox.withholdCampaign(tenant, drip.id(), "campaign_stopped");
            return;
        }
        recipients.shift(tenant, drip.id(), steps.shifts(), now);
        if (enrolled == Enrolled.RECALL) {
            steps.forThoseWhoAreThrough().ifPresent(added -> recipients.recall(tenant, drip, added, now));
        }
    }

    /** A new draft with the same plan; from the default number when its own has been removed. */
    public Campaign duplicate(TenantId tenant, UUID id, @Nullable UUID createdByUserId) {
        CampaignPlan plan = campaigns.get(tenant, id).plan();
        CampaignPlan possible = isOwn(tenant, plan.fromNumber()) ? plan : plan.fromDefaultNumber();
        return create(tenant, possible.called(copyName(plan.name())), createdByUserId);
    }

    private static String copyName(String name) {
        return (name.length() > 180 ? name.substring(0, 180) : name) + " (copy)";
    }

    private void check(TenantId tenant, CampaignPlan plan) {
        if (segment(tenant, plan.segmentId(), "segmentId").isArchived()) {
            throw new InvalidInput("segmentId", "this segment was removed");
        }
        for (UUID other : plan.excludedSegmentIds()) {
            segment(tenant, other, "excludedSegmentIds");
        }
        if (!isOwn(tenant, plan.fromNumber())) {
            throw new InvalidInput("fromNumber", plan.fromNumber() + " is not a number of this brand");
        }
    }

    private Segment segment(TenantId tenant, UUID id, String field) {
        try {
            return segments.get(tenant, id);
        } catch (NotFound unknown) {
            throw new InvalidInput(field, "there is no such segment");
        }
    }

    private boolean isOwn(TenantId tenant, @Nullable PhoneNumber from) {
        return from == null || numbers.find(tenant, from).isPresent();
    }
}
