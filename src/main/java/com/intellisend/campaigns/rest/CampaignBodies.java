package com.intellisend.campaigns.rest;

import com.intellisend.campaigns.Campaign;
import com.intellisend.campaigns.CampaignPlan;
import com.intellisend.campaigns.CampaignStatus;
import com.intellisend.campaigns.CampaignStep;
import com.intellisend.campaigns.CampaignType;
import com.intellisend.campaigns.DripRules;
import com.intellisend.campaigns.Enrolled;
import com.intellisend.campaigns.Purpose;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.InvalidPhoneNumber;
import com.intellisend.kernel.PhoneNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How campaigns are written in JSON. */
final class CampaignBodies {

    private CampaignBodies() {}

    /** One text of a campaign. */
    public record StepBody(
            @Nullable UUID id,
            @NotNull Integer order,
            @Nullable Integer delayMinutes,
            @NotNull String bodyTemplate,
            @Nullable Boolean useAiAssist) {

        CampaignPlan.Step step() {
            return new CampaignPlan.Step(
                    id, order, delayMinutes == null ? 0 : delayMinutes, bodyTemplate, Boolean.TRUE.equals(useAiAssist));
        }
    }

    /** A campaign to be written. */
    public record NewCampaign(
            @NotBlank String name,
            @Nullable String description,
            @NotNull CampaignType type,
            @Nullable Purpose messageClass,
            @NotNull UUID segmentId,
            @Nullable String fromNumber,
            @NotNull List<@NotNull @Valid StepBody> steps,
            @Nullable Boolean enrolContinuously,
            @Nullable Integer reEntryDays,
            @Nullable Boolean besideOthers,
            @Nullable Boolean stopOnReply,
            @Nullable Boolean stopOnLeaving,
            @Nullable String stopTag,
            @Nullable String goalTag,
            @Nullable Integer skipLateHours) {

        CampaignPlan plan() {
            return new CampaignPlan(
                    name,
                    description,
                    type,
                    messageClass == null ? Purpose.MARKETING : messageClass,
                    segmentId,
                    number(fromNumber),
                    steps.stream().map(StepBody::step).toList(),
                    new DripRules(
                            or(enrolContinuously, DripRules.USUAL.enrolContinuously()),
                            reEntryDays,
                            or(besideOthers, DripRules.USUAL.besideOthers()),
                            or(stopOnReply, DripRules.USUAL.stopOnReply()),
                            or(stopOnLeaving, DripRules.USUAL.stopOnLeaving()),
                            stopTag,
                            goalTag,
                            skipLateHours));
        }
    }

    /** What is to change; what is absent stays. A number that is 0 and a tag that is empty are taken away. */
    public record CampaignChange(
            @Nullable String name,
            @Nullable String description,
            @Nullable CampaignType type,
            @Nullable Purpose messageClass,
            @Nullable UUID segmentId,
            @Nullable String fromNumber,
            @Nullable List<@NotNull @Valid StepBody> steps,
            @Nullable Boolean enrolContinuously,
            @Nullable Integer reEntryDays,
            @Nullable Boolean besideOthers,
            @Nullable Boolean stopOnReply,
            @Nullable Boolean stopOnLeaving,
            @Nullable String stopTag,
            @Nullable String goalTag,
            @Nullable Integer skipLateHours,
            @Nullable Enrolled enrolled) {

        /** What becomes of those who are in a drip under way. */
        Enrolled becomeOfThem() {
            return enrolled == null ? Enrolled.CONTINUE : enrolled;
        }

        CampaignPlan of(CampaignPlan plan) {
            return new CampaignPlan(
                    name == null ? plan.name() : name,
                    description == null ? plan.description() : description,
                    type == null ? plan.type() : type,
                    messageClass == null ? plan.purpose() : messageClass,
                    segmentId == null ? plan.segmentId() : segmentId,
                    fromNumber == null ? plan.fromNumber() : number(fromNumber),
                    steps == null
                            ? plan.steps()
                            : steps.stream().map(StepBody::step).toList(),
                    rules(plan.rules()));
        }

        private DripRules rules(DripRules rules) {
            return new DripRules(
                    or(enrolContinuously, rules.enrolContinuously()),
                    reEntryDays == null ? rules.reEntryDays() : reEntryDays,
                    or(besideOthers, rules.besideOthers()),
                    or(stopOnReply, rules.stopOnReply()),
                    or(stopOnLeaving, rules.stopOnLeaving()),
                    stopTag == null ? rules.stopTag() : stopTag,
                    goalTag == null ? rules.goalTag() : goalTag,
                    skipLateHours == null ? rules.skipLateHours() : skipLateHours);
        }
    }

    /** When it is to start. */
    public record Start(@NotNull Instant startAt) {}

    /** One text as it stands. */
    public record StepView(UUID id, int order, int delayMinutes, String bodyTemplate, boolean useAiAssist) {

        static StepView of(CampaignStep step) {
            return new StepView(step.id(), step.order(), step.delayMinutes(), step.bodyTemplate(), step.useAiAssist());
        }
    }

    /** A campaign as it stands. */
    public record CampaignView(
            UUID id,
            String name,
            @Nullable String description,
            CampaignType type,
            CampaignStatus status,
            Purpose messageClass,
            UUID segmentId,
            @Nullable String fromNumber,
            @Nullable Instant startAt,
            @Nullable Instant launchedAt,
            @Nullable Instant finishedAt,
            @Nullable String pauseReason,
            List<StepView> steps,
            boolean enrolContinuously,
            @Nullable Integer reEntryDays,
            boolean besideOthers,
            boolean stopOnReply,
            boolean stopOnLeaving,
            @Nullable String stopTag,
            @Nullable String goalTag,
            @Nullable Integer skipLateHours,
            Instant createdAt,
            Instant updatedAt) {

        static CampaignView of(Campaign campaign) {
            return new CampaignView(
                    campaign.id(),
                    campaign.name(),
                    campaign.description(),
                    campaign.type(),
                    campaign.status(),
                    campaign.purpose(),
                    campaign.segmentId(),
                    campaign.fromNumber().map(PhoneNumber::e164).orElse(null),
                    campaign.startAt(),
                    campaign.launchedAt(),
                    campaign.finishedAt(),
                    campaign.pauseReason(),
                    campaign.steps().stream().map(StepView::of).toList(),
                    campaign.rules().enrolContinuously(),
                    campaign.rules().reEntryDays(),
                    campaign.rules().besideOthers(),
                    campaign.rules().stopOnReply(),
                    campaign.rules().stopOnLeaving(),
                    campaign.rules().stopTag(),
                    campaign.rules().goalTag(),
                    campaign.rules().skipLateHours(),
                    campaign.createdAt(),
                    campaign.updatedAt());
        }
    }

    private static boolean or(@Nullable Boolean wanted, boolean otherwise) {
        return wanted == null ? otherwise : wanted;
    }

    private static @Nullable PhoneNumber number(@Nullable String spelling) {
        try {
            return spelling == null ? null : PhoneNumber.parse(spelling);
        } catch (InvalidPhoneNumber notANumber) {
            throw new InvalidInput("fromNumber", notANumber.detail());
        }
    }
}
