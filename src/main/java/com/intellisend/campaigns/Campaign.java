package com.intellisend.campaigns;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.BrandEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan to text the contacts of a segment, and how far it has come. */
@Entity
@Table(name = "campaign")
public class Campaign extends BrandEntity {

    private String name;

    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private CampaignType type;

    @Enumerated(EnumType.STRING)
    private CampaignStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "message_class")
    private Purpose purpose;

    @Column(name = "segment_id")
    private UUID segmentId;

    @Column(name = "from_number")
    private @Nullable String fromNumber;

    @Column(name = "start_at")
    private @Nullable Instant startAt;

    @Column(name = "launched_at")
    private @Nullable Instant launchedAt;

    @Column(name = "fanned_out_at", insertable = false, updatable = false)
    private @Nullable Instant fannedOutAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Column(name = "pause_reason")
    private @Nullable String pauseReason;

    @Column(name = "stop_on_reply")
    private boolean stopOnReply;

    @Column(name = "skip_active_conversations")
    private boolean skipActiveConversations;

    @OneToMany(mappedBy = "campaign", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @OrderBy("order")
    private List<CampaignStep> steps = new ArrayList<>();

    @Column(name = "created_by_user_id", updatable = false)
    private @Nullable UUID createdByUserId;

    @SuppressWarnings("NullAway.Init")
    protected Campaign() {}

    @SuppressWarnings("NullAway.Init")
    Campaign(TenantId tenant, CampaignPlan plan, @Nullable UUID createdByUserId, Instant now) {
        super(tenant, now);
        this.status = CampaignStatus.DRAFT;
        this.createdByUserId = createdByUserId;
        become(plan, now);
    }

    /** Before the launch everything may change; under way only words and, while no text of it can leave, its texts. */
    void edit(CampaignPlan plan, Instant now) {
        refuseIfOver();
        if (status.isUnderWay() && !keepsItsCourse(plan)) {
            throw new CampaignIsUnderWay(name);
        }
        become(plan, now);
    }

    /** @param at a past instant means now */
    void schedule(Instant at, Instant now) {
        refuseSecondLaunch();
        startAt = at;
        if (at.isAfter(now)) {
            status = CampaignStatus.SCHEDULED;
            changedAt(now);
        } else {
            launch(now);
        }
    }

    /** A campaign leaves the harbour once; resuming is not a second launch. */
    void launch(Instant now) {
        refuseSecondLaunch();
        status = CampaignStatus.RUNNING;
        startAt = startAt == null || startAt.isAfter(now) ? now : startAt;
        launchedAt = now;
        changedAt(now);
    }

    /** @param reason in words, for whoever wonders why */
    void pause(String reason, Instant now) {
        if (status != CampaignStatus.RUNNING) {
            throw new CampaignIsNotRunning(name, status);
        }
        status = CampaignStatus.PAUSED;
        pauseReason = reason;
        changedAt(now);
    }

    void resume(Instant now) {
        if (status != CampaignStatus.PAUSED) {
            throw new CampaignIsNotPaused(name, status);
        }
        status = CampaignStatus.RUNNING;
        pauseReason = null;
        changedAt(now);
    }

    /** What has left has left; nothing more leaves. */
    void cancel(Instant now) {
        refuseIfOver();
        status = CampaignStatus.CANCELED;
        finishedAt = now;
        changedAt(now);
    }

    void complete(Instant now) {
        if (status != CampaignStatus.RUNNING) {
            throw new CampaignIsNotRunning(name, status);
        }
        status = CampaignStatus.COMPLETED;
        finishedAt = now;
        changedAt(now);
    }

    private void become(CampaignPlan plan, Instant now) {
        name = plan.name();
        description = plan.description();
        type = plan.type();
        purpose = plan.purpose();
        segmentId = plan.segmentId();
        fromNumber = plan.fromNumber() == null ? null : plan.fromNumber().e164();
        stopOnReply = type == CampaignType.DRIP;
        steps.removeIf(step -> plan.steps().stream().noneMatch(wanted -> wanted.order() == step.order()));
        for (CampaignPlan.Step wanted : plan.steps()) {
            step(wanted.order())
                    .ifPresentOrElse(
                            known -> known.become(wanted, now),
                            () -> steps.add(new CampaignStep(tenant(), this, wanted, now)));
        }
        changedAt(now);
    }

    private boolean keepsItsCourse(CampaignPlan plan) {
        boolean sameSteps = steps.stream()
                .allMatch(step -> plan.steps().stream().anyMatch(wanted -> wanted.order() == step.order()));
        boolean mayRewrite = type == CampaignType.DRIP
                || status == CampaignStatus.PAUSED
                || plan.steps().equals(plan().steps());
        return plan.type() == type
                && plan.purpose() == purpose
                && plan.segmentId().equals(segmentId)
                && sameSteps
                && mayRewrite;
    }

    private void refuseSecondLaunch() {
        refuseIfOver();
        if (status.isUnderWay()) {
            throw new CampaignAlreadyLaunched(name);
        }
    }

    private void refuseIfOver() {
        if (status.isOver()) {
            throw new CampaignIsOver(name, status);
        }
    }

    /** What it is to do, as it stands. */
    public CampaignPlan plan() {
        return new CampaignPlan(
                name,
                description,
                type,
                purpose,
                segmentId,
                fromNumber().orElse(null),
                steps.stream().map(CampaignStep::plan).toList());
    }

    public String name() {
        return name;
    }

    public @Nullable String description() {
        return description;
    }

    public CampaignType type() {
        return type;
    }

    public boolean isDrip() {
        return type == CampaignType.DRIP;
    }

    public CampaignStatus status() {
        return status;
    }

    public Purpose purpose() {
        return purpose;
    }

    public UUID segmentId() {
        return segmentId;
    }

    /** Empty for the brand's default number. */
    public Optional<PhoneNumber> fromNumber() {
        return Optional.ofNullable(fromNumber).map(PhoneNumber::new);
    }

    public @Nullable Instant startAt() {
        return startAt;
    }

    public @Nullable Instant launchedAt() {
        return launchedAt;
    }

    /** When everybody of the segment was in; null before. */
    public @Nullable Instant fannedOutAt() {
        return fannedOutAt;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    public @Nullable String pauseReason() {
        return pauseReason;
    }

    /** Whoever answers gets no further text of it. */
    public boolean stopOnReply() {
        return stopOnReply;
    }

    public List<CampaignStep> steps() {
        return List.copyOf(steps);
    }

    public Optional<CampaignStep> step(int order) {
        return steps.stream().filter(step -> step.order() == order).findFirst();
    }

    public Optional<CampaignStep> stepAfter(int order) {
        return steps.stream().filter(step -> step.order() > order).findFirst();
    }
}
