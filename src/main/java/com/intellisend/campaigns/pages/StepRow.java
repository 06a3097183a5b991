package com.intellisend.campaigns.pages;

import com.intellisend.campaigns.CampaignPlan;
import com.intellisend.kernel.Refusal;
import com.intellisend.messaging.InvalidTemplate;
import com.intellisend.messaging.MergeTemplate;
import com.intellisend.messaging.SmsText;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A step of a drip while it is being written. */
public class StepRow implements Serializable {

    /** In what a delay is written. */
    public enum Unit {
        MINUTES(1, "minutes"),
        HOURS(60, "hours"),
        DAYS(1440, "days");

        private final int minutes;
        private final String label;

        Unit(int minutes, String label) {
            this.minutes = minutes;
            this.label = label;
        }

        public String getLabel() {
            return label;
        }
    }

    private static final int LONGEST = 731;

    private final @Nullable UUID id;
    private final boolean assisted;
    private int amount;
    private Unit unit;
    private String text;

    private StepRow(@Nullable UUID id, int minutes, String text, boolean assisted) {
        this.id = id;
        this.text = text;
        this.assisted = assisted;
        this.unit = List.of(Unit.DAYS, Unit.HOURS, Unit.MINUTES).stream()
                .filter(one -> minutes % one.minutes == 0)
                .findFirst()
                .orElse(Unit.MINUTES);
        this.amount = minutes / unit.minutes;
    }

    static StepRow of(CampaignPlan.Step step) {
        return new StepRow(step.id(), step.delayMinutes(), step.bodyTemplate(), step.useAiAssist());
    }

    static StepRow fresh(boolean first) {
        return new StepRow(null, first ? 0 : Unit.DAYS.minutes, "", false);
    }

    CampaignPlan.Step step(int order) {
        return new CampaignPlan.Step(id, order, (int) delay().toMinutes(), text, assisted);
    }

    public Duration delay() {
        return Duration.ofMinutes((long) Math.max(0, Math.min(amount, LONGEST * 1440)) * unit.minutes);
    }

    public SmsText getCounted() {
        return SmsText.of(text);
    }

    /** What is wrong with its text, for its own place; empty when nothing is. */
    public String getFault() {
        try {
            MergeTemplate.parse(text);
            return "";
        } catch (InvalidTemplate invalid) {
            return invalid.errors().stream().map(Refusal.FieldError::message).collect(Collectors.joining(" "));
        }
    }

    public @Nullable UUID getId() {
        return id;
    }

    public int getAmount() {
        return amount;
    }

    public void setAmount(int amount) {
        this.amount = amount;
    }

    public Unit getUnit() {
        return unit;
    }

    public void setUnit(Unit unit) {
        this.unit = unit;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }
}
