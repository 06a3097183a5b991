package com.intellisend.campaigns;

import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.Refusal.FieldError;
import com.intellisend.messaging.InvalidTemplate;
import com.intellisend.messaging.MergeTemplate;
import com.intellisend.messaging.SmsText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign is to do. Refused with every fault named: a missing name, a BLAST with other than one step, a template
 * that names an unknown field or is longer than a text can be.
 *
 * @param excludedSegmentIds who is in one of these segments gets nothing of it
 * @param fromNumber one of the brand's; null for its default number at the time of sending
 * @param steps in their order
 * @param rules of a DRIP; a BLAST has none
 * @param skipActiveConversations whether marketing waits for people who wrote within the last 24 hours
 */
public record CampaignPlan(
        String name,
        @Nullable String description,
        CampaignType type,
        Purpose purpose,
        UUID segmentId,
        List<UUID> excludedSegmentIds,
        @Nullable PhoneNumber fromNumber,
        List<Step> steps,
        DripRules rules,
        boolean skipActiveConversations) {

    /** The most steps of a drip. */
    public static final int MOST_STEPS = 50;

    private static final int MOST_EXCLUSIONS = 50;
    private static final int LONGEST_DELAY = (int) Duration.ofDays(731).toMinutes();

    /**
     * One text.
     *
     * @param id of a step that there is, so that it stays the same one wherever it is moved; null for a new one. Where no
     *     step has one, each is the one that has its order now
     * @param order from 1; the order of the steps
     * @param delayMinutes after the step before, or after the start
     * @param useAiAssist the accepted text came from the assist
     */
    public record Step(@Nullable UUID id, int order, int delayMinutes, String bodyTemplate, boolean useAiAssist) {

        public Step(int order, int delayMinutes, String bodyTemplate, boolean useAiAssist) {
            this(null, order, delayMinutes, bodyTemplate, useAiAssist);
        }
    }

    /** With the usual rules. */
    public CampaignPlan(
            String name,
            @Nullable String description,
            CampaignType type,
            Purpose purpose,
            UUID segmentId,
            @Nullable PhoneNumber fromNumber,
            List<Step> steps) {
        this(name, description, type, purpose, segmentId, fromNumber, steps, DripRules.USUAL);
    }

    /** With nothing special. */
    public CampaignPlan(
            String name,
            @Nullable String description,
            CampaignType type,
            Purpose purpose,
            UUID segmentId,
            @Nullable PhoneNumber fromNumber,
            List<Step> steps,
            DripRules rules) {
        this(name, description, type, purpose, segmentId, List.of(), fromNumber, steps, rules, false);
    }

    public CampaignPlan {
        name = name.strip();
        excludedSegmentIds = excludedSegmentIds.stream().distinct().sorted().toList();
        steps = steps.stream().sorted(Comparator.comparingInt(Step::order)).toList();
        rules = type == CampaignType.DRIP ? rules : DripRules.NONE;
        List<FieldError> errors = new ArrayList<>();
        if (name.isEmpty() || name.length() > 200) {
            errors.add(new FieldError("name", "must have 1 to 200 characters"));
        }
        if (description != null && description.length() > 2000) {
            errors.add(new FieldError("description", "must have at most 2,000 characters"));
        }
        if (excludedSegmentIds.size() > MOST_EXCLUSIONS) {
            errors.add(
                    new FieldError("excludedSegmentIds", "at most " + MOST_EXCLUSIONS + " segments can be left out"));
        }
        countSteps(type, steps, errors);
        errors.addAll(rules.faults());
        Set<Integer> orders = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String path = "steps[" + i + "].";
            if (step.order() < 1 || !orders.add(step.order())) {
                errors.add(new FieldError(path + "order", "must be a number from 1, each used once"));
            }
            if (step.delayMinutes() < 0 || step.delayMinutes() > LONGEST_DELAY) {
                errors.add(new FieldError(path + "delayMinutes", "must be from 0 to " + LONGEST_DELAY));
            }
            readText(step.bodyTemplate(), path, errors);
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    /** The same plan from the brand's default number. */
    CampaignPlan fromDefaultNumber() {
        return with(name, null, steps);
    }

    /** The same plan under another name. */
    public CampaignPlan called(String other) {
        List<Step> copies = steps.stream()
                .map(step -> new Step(step.order(), step.delayMinutes(), step.bodyTemplate(), step.useAiAssist()))
                .toList();
        return with(other, fromNumber, copies);
    }

    private CampaignPlan with(String itsName, @Nullable PhoneNumber itsNumber, List<Step> itsSteps) {
        return new CampaignPlan(
                itsName,
                description,
                type,
                purpose,
                segmentId,
                excludedSegmentIds,
                itsNumber,
                itsSteps,
                rules,
                skipActiveConversations);
    }

    private static void countSteps(CampaignType type, List<Step> steps, List<FieldError> errors) {
        if (type == CampaignType.BLAST && steps.size() != 1) {
            errors.add(new FieldError("steps", "a BLAST has exactly one step, this has " + steps.size()));
        } else if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            errors.add(new FieldError("steps", "a DRIP has 1 to " + MOST_STEPS + " steps, this has " + steps.size()));
        }
    }

    private static void readText(String template, String path, List<FieldError> errors) {
        if (template.isBlank()) {
            errors.add(new FieldError(path + "bodyTemplate", "write the text first"));
        } else if (template.length() > SmsText.LIMIT) {
            errors.add(new FieldError(
                    path + "bodyTemplate",
                    "must have at most " + SmsText.LIMIT + " characters, this has " + template.length()));
        }
        try {
            MergeTemplate.parse(template);
        } catch (InvalidTemplate invalid) {
            invalid.errors().forEach(fault -> errors.add(new FieldError(path + fault.field(), fault.message())));
        }
    }
}
