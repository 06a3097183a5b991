package com.intellisend.campaigns.rest;

import com.intellisend.campaigns.Campaign;
import com.intellisend.campaigns.CampaignPlan;
import com.intellisend.campaigns.CampaignRun;
import com.intellisend.campaigns.CampaignStatus;
import com.intellisend.campaigns.CampaignStep;
import com.intellisend.campaigns.CampaignType;
import com.intellisend.campaigns.DateStart;
import com.intellisend.campaigns.DripRules;
import com.intellisend.campaigns.Enrolled;
import com.intellisend.campaigns.Purpose;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.InvalidPhoneNumber;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.kernel.Versioned;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How campaigns are written in JSON. */
final class CampaignBodies {

    private static final String ENROLLED = "enrolled";

    private CampaignBodies() {}

    /** One text of a campaign. */
    public record StepBody(
            @Nullable UUID id,
            @NotNull Integer order,
            @Nullable Integer delayMinutes,
            @NotNull String bodyTemplate,
            @Nullable Boolean useAiAssist) {

        static StepBody of(CampaignPlan.Step step) {
            return new StepBody(step.id(), step.order(), step.delayMinutes(), step.bodyTemplate(), step.useAiAssist());
        }

        CampaignPlan.Step step() {
            return new CampaignPlan.Step(
                    id, order, delayMinutes == null ? 0 : delayMinutes, bodyTemplate, Boolean.TRUE.equals(useAiAssist));
        }
    }

    /** The day of each contact on which a drip starts for them: so many days after the date of this name, before it if negative. */
    public record StartDate(
            @NotBlank String name,
            @Nullable Integer offsetDays,
            @Nullable Boolean yearly) {

        static @Nullable StartDate of(@Nullable DateStart start) {
            return start == null ? null : new StartDate(start.name(), start.offsetDays(), start.yearly());
        }

        DateStart start() {
            return new DateStart(name, offsetDays == null ? 0 : offsetDays, Boolean.TRUE.equals(yearly));
        }
    }

    /** A campaign to be written. */
    public record NewCampaign(
            @NotBlank String name,
            @Nullable String description,
            @NotNull CampaignType type,
            @Nullable Purpose messageClass,
            @NotNull UUID segmentId,
            @Nullable List<@NotNull UUID> excludedSegmentIds,
            @Nullable String fromNumber,
            @NotNull List<@NotNull @Valid StepBody> steps,
            @Nullable Boolean enrolContinuously,
            @Nullable Integer reEntryDays,
            @Nullable Boolean besideOthers,
            @Nullable Boolean stopOnReply,
            @Nullable Boolean stopOnLeaving,
            @Nullable String stopTag,
            @Nullable String goalTag,
            @Nullable Integer skipLateHours,
            @Nullable @Valid StartDate dateStart,
            @Nullable Boolean skipActiveConversations) {

        static NewCampaign of(CampaignPlan plan) {
            DripRules rules = plan.rules();
            PhoneNumber from = plan.fromNumber();
            return new NewCampaign(
                    plan.name(),
                    plan.description(),
                    plan.type(),
                    plan.purpose(),
                    plan.segmentId(),
                    plan.excludedSegmentIds(),
                    from == null ? null : from.e164(),
                    plan.steps().stream().map(StepBody::of).toList(),
                    rules.enrolContinuously(),
                    rules.reEntryDays(),
                    rules.besideOthers(),
                    rules.stopOnReply(),
                    rules.stopOnLeaving(),
                    rules.stopTag(),
                    rules.goalTag(),
                    rules.skipLateHours(),
                    StartDate.of(rules.dateStart()),
                    plan.skipActiveConversations());
        }

        CampaignPlan plan() {
            return new CampaignPlan(
                    name,
                    description,
                    type,
                    messageClass == null ? Purpose.MARKETING : messageClass,
                    segmentId,
                    excludedSegmentIds == null ? List.of() : excludedSegmentIds,
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
                            skipLateHours,
                            dateStart == null ? null : dateStart.start()),
                    or(skipActiveConversations, false));
        }
    }

    /** What an edit does with those who are in a drip under way; the one field of a patch that is not the campaign's. */
    static Enrolled becomeOfThem(JsonObject patch) {
        JsonValue wanted = patch.getOrDefault(ENROLLED, JsonValue.NULL);
        if (wanted == JsonValue.NULL) {
            return Enrolled.CONTINUE;
        }
        return Arrays.stream(Enrolled.values())
                .filter(known ->
                        wanted instanceof JsonString text && known.name().equals(text.getString()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(ENROLLED, "must be CONTINUE, RECALL or END"));
    }

    static JsonObject ofTheCampaign(JsonObject patch) {
        return Json.createObjectBuilder(patch).remove(ENROLLED).build();
    }

    /** When it is to start: at an instant, or when each recipient's own clock shows a date and time without a zone. */
    public record Start(@Nullable Instant startAt, @Nullable LocalDateTime localStartAt) {

        Campaign schedule(CampaignRun run, TenantId tenant, UUID campaign) {
            if ((startAt == null) == (localStartAt == null)) {
                throw new InvalidInput("startAt", "is needed, or localStartAt instead of it");
            }
            return startAt == null
                    ? run.scheduleOnTheirClocks(tenant, campaign, Objects.requireNonNull(localStartAt))
                    : run.schedule(tenant, campaign, startAt);
        }
    }

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
            List<UUID> excludedSegmentIds,
            @Nullable String fromNumber,
            @Nullable Instant startAt,
            @Nullable LocalDateTime localStartAt,
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
            @Nullable DateStart dateStart,
            boolean skipActiveConversations,
            Instant createdAt,
            Instant updatedAt,
            @JsonbTransient int version)
            implements Versioned {

        static CampaignView of(Campaign campaign) {
            return new CampaignView(
                    campaign.id(),
                    campaign.name(),
                    campaign.description(),
                    campaign.type(),
                    campaign.status(),
                    campaign.purpose(),
                    campaign.segmentId(),
                    campaign.excludedSegmentIds(),
                    campaign.fromNumber().map(PhoneNumber::e164).orElse(null),
                    campaign.startAt(),
                    campaign.localStartAt(),
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
                    campaign.rules().dateStart(),
                    campaign.skipsActiveConversations(),
                    campaign.createdAt(),
                    campaign.updatedAt(),
                    campaign.version());
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
