package com.intellisend.campaigns;

import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.BrandEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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

    @Transient
    private List<UUID> excludedSegmentIds = List.of();

    @Column(name = "from_number")
    private @Nullable String fromNumber;

    @Column(name = "start_at")
    private @Nullable Instant startAt;

    @Column(name = "local_start_at")
    private @Nullable LocalDateTime localStartAt;

    @Column(name = "launched_at")
    private @Nullable Instant launchedAt;

    @Column(name = "fanned_out_at", insertable = false, updatable = false)
    private @Nullable Instant fannedOutAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Column(name = "pause_reason")
    private @Nullable String pauseReason;

    @Embedded
    private DripRulesColumns rules;

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

    /**
     * Before the launch everything may change; under way words and rules, the steps of a drip, and the text of a blast
     * while none of it can leave.
     *
     * @return what became of the steps, for those who are in it
     */
    StepChange edit(CampaignPlan plan, Instant now) {
        refuseIfOver();
        if (status.isUnderWay() && !keepsItsCourse(plan)) {
            throw new CampaignIsUnderWay(name);
        }
        List<StepChange.Place> before = places();
        become(plan, now);
        return new StepChange(before, places());
    }

    /**
     * All at once.
     *
     * @param at a past instant means now
     */
    void schedule(Instant at, Instant now) {
        begin(at, null, now);
    }

    /**
     * Each when their own clock shows it.
     *
     * @param first when that comes first
     */
    void scheduleOnTheirClocks(LocalDateTime time, Instant first, Instant now) {
        if (isDrip()) {
            throw new InvalidInput(
                    "localStartAt", "is for one-off campaigns; a sequence keeps everybody's hours by itself");
        }
        begin(first, time, now);
    }

    private void begin(Instant at, @Nullable LocalDateTime onTheirClocks, Instant now) {
        refuseSecondLaunch();
        startAt = at;
        localStartAt = onTheirClocks;
        if (at.isAfter(now)) {
            status = CampaignStatus.SCHEDULED;
            changedAt(now);
        } else {
            launch(now);
        }
    }

    /**
     * Back on its writer's desk: nothing of it leaves before it is sent anew.
     *
     * @param meant when its writer means it to start, which starts nothing; null for at once
     */
    void withdraw(@Nullable Departure meant, Instant now) {
        if (status == CampaignStatus.SCHEDULED) {
            status = CampaignStatus.DRAFT;
        }
        if (status == CampaignStatus.DRAFT) {
            localStartAt = meant == null ? null : meant.onTheirClocks();
            startAt = meant == null || localStartAt != null ? null : meant.from();
            changedAt(now);
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
        excludedSegmentIds = plan.excludedSegmentIds();
        fromNumber = plan.fromNumber() == null ? null : plan.fromNumber().e164();
        rules = new DripRulesColumns(plan.rules());
        skipActiveConversations = plan.skipActiveConversations();
        takeOver(plan.steps(), now);
        changedAt(now);
    }

    private void takeOver(List<CampaignPlan.Step> wanted, Instant now) {
        List<CampaignStep> own = steps();
        StepMatch match = new StepMatch(own, wanted);
        own.stream().filter(step -> !match.keeps(step)).forEach(step -> drop(step, now));
        for (CampaignPlan.Step one : wanted) {
            match.meantBy(one)
                    .ifPresentOrElse(
                            step -> step.become(one, now), () -> steps.add(new CampaignStep(tenant(), this, one, now)));
        }
    }

    private void drop(CampaignStep step, Instant now) {
        if (status.isUnderWay()) {
            step.takeOut(now);
        } else {
            steps.remove(step);
        }
    }

    private List<StepChange.Place> places() {
        return steps().stream()
                .map(step -> new StepChange.Place(step.id(), step.order(), step.delayMinutes()))
                .toList();
    }

    private boolean keepsItsCourse(CampaignPlan plan) {
        boolean mayRewrite = type == CampaignType.DRIP || status == CampaignStatus.PAUSED || saysTheSame(plan);
        return plan.type() == type
                && plan.purpose() == purpose
                && plan.segmentId().equals(segmentId)
                && plan.excludedSegmentIds().equals(excludedSegmentIds)
                && plan.rules().besideOthers() == rules().besideOthers()
                && Objects.equals(plan.rules().dateStart(), rules().dateStart())
                && mayRewrite;
    }

    private boolean saysTheSame(CampaignPlan plan) {
        return plan.steps().stream()
                .allMatch(wanted -> step(wanted.order())
                        .filter(step -> step.bodyTemplate().equals(wanted.bodyTemplate()))
                        .isPresent());
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
                excludedSegmentIds,
                fromNumber().orElse(null),
                steps().stream().map(CampaignStep::plan).toList(),
                rules(),
                skipActiveConversations);
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

    /** Who is in one of these segments gets nothing of it. */
    public List<UUID> excludedSegmentIds() {
        return excludedSegmentIds;
    }

    /** As the repository knows them, which keeps them in a table of their own. */
    void leavesOut(List<UUID> segments) {
        excludedSegmentIds = segments;
    }

    /** Empty for the brand's default number. */
    public Optional<PhoneNumber> fromNumber() {
        return Optional.ofNullable(fromNumber).map(PhoneNumber::new);
    }

    public @Nullable Instant startAt() {
        return startAt;
    }

    /** What each recipient's own clock shows when their text sets out; null when all set out at once. */
    public @Nullable LocalDateTime localStartAt() {
        return localStartAt;
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

    /** How people come in and what ends it for them; of a blast nothing does. */
    public DripRules rules() {
        return rules.rules();
    }

    /** Does its marketing wait for people who wrote within the last 24 hours? */
    public boolean skipsActiveConversations() {
        return skipActiveConversations;
    }

    /** In their order, without those that were taken out. */
    public List<CampaignStep> steps() {
        return steps.stream()
                .filter(step -> !step.isTakenOut())
                .sorted(Comparator.comparingInt(CampaignStep::order))
                .toList();
    }

    public Optional<CampaignStep> step(int order) {
        return steps().stream().filter(step -> step.order() == order).findFirst();
    }

    public Optional<CampaignStep> stepAfter(int order) {
        return steps().stream().filter(step -> step.order() > order).findFirst();
    }

    /** Does it keep a person to itself, so that no other such drip goes on with them? */
    boolean isAlone() {
        return isDrip() && purpose == Purpose.MARKETING && !rules().besideOthers();
    }
}
