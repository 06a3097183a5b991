package com.intellisend.campaigns.pages;

import com.intellisend.campaigns.Campaign;
import com.intellisend.campaigns.CampaignPlan;
import com.intellisend.campaigns.CampaignStep;
import com.intellisend.campaigns.CampaignType;
import com.intellisend.campaigns.Departure;
import com.intellisend.campaigns.DripRules;
import com.intellisend.campaigns.Purpose;
import com.intellisend.kernel.PhoneNumber;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has been filled in of a blast so far. */
public class BlastForm implements Serializable {

    private String name = "";
    private @Nullable String description;
    private @Nullable UUID segmentId;
    private List<UUID> excluded = new ArrayList<>();
    private Purpose purpose = Purpose.MARKETING;
    private @Nullable String fromNumber;
    private String text = "";
    private boolean assisted;
    private boolean talkersAlone;
    private boolean watched = true;
    private When when = When.NOW;
    private @Nullable LocalDateTime startAt;

    /** When the texts set out: at once, at a time of the brand's clock, or at that time of each recipient's own. */
    public enum When {
        NOW,
        AT,
        ON_THEIR_CLOCKS
    }

    void read(Campaign campaign, boolean pausesItself, ZoneId zone) {
        CampaignStep step = campaign.steps().get(0);
        name = campaign.name();
        description = campaign.description();
        segmentId = campaign.segmentId();
        excluded = new ArrayList<>(campaign.excludedSegmentIds());
        purpose = campaign.purpose();
        fromNumber = campaign.fromNumber().map(PhoneNumber::e164).orElse(null);
        text = step.bodyTemplate();
        assisted = step.useAiAssist();
        talkersAlone = campaign.skipsActiveConversations();
        watched = pausesItself;
        Instant start = campaign.startAt();
        LocalDateTime onTheirClocks = campaign.localStartAt();
        when = onTheirClocks != null ? When.ON_THEIR_CLOCKS : start != null ? When.AT : When.NOW;
        startAt = onTheirClocks != null || start == null
                ? onTheirClocks
                : start.atZone(zone).toLocalDateTime();
    }

    CampaignPlan plan() {
        return new CampaignPlan(
                name,
                description,
                CampaignType.BLAST,
                purpose,
                Objects.requireNonNull(segmentId),
                excluded,
                sender(),
                List.of(new CampaignPlan.Step(1, 0, text, assisted)),
                DripRules.USUAL,
                talkersAlone);
    }

    @Nullable
    PhoneNumber sender() {
        return fromNumber == null || fromNumber.isBlank() ? null : new PhoneNumber(fromNumber);
    }

    Departure departure(ZoneId zone, Instant now) {
        LocalDateTime at = startAt;
        if (at == null || when == When.NOW) {
            return Departure.at(now);
        }
        return when == When.AT ? Departure.at(at.atZone(zone).toInstant()) : new Departure(now, at);
    }

    /** When it is to start, as far as that is chosen; null for at once. */
    @Nullable
    Departure meant(ZoneId zone, Instant now) {
        return isLater() && startAt != null ? departure(zone, now) : null;
    }

    /** Takes the words of the assist over. */
    void accept(String better) {
        text = better;
        assisted = true;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public @Nullable UUID getSegmentId() {
        return segmentId;
    }

    public void setSegmentId(@Nullable UUID segmentId) {
        this.segmentId = segmentId;
    }

    public List<UUID> getExcluded() {
        return excluded;
    }

    public void setExcluded(@Nullable List<UUID> excluded) {
        this.excluded = excluded == null ? new ArrayList<>() : excluded;
    }

    public Purpose getPurpose() {
        return purpose;
    }

    public void setPurpose(Purpose purpose) {
        this.purpose = purpose;
    }

    public @Nullable String getFromNumber() {
        return fromNumber;
    }

    public void setFromNumber(@Nullable String fromNumber) {
        this.fromNumber = fromNumber;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text.strip();
        assisted = assisted && !this.text.isEmpty();
    }

    public boolean isAssisted() {
        return assisted;
    }

    public boolean isTalkersAlone() {
        return talkersAlone;
    }

    public void setTalkersAlone(boolean talkersAlone) {
        this.talkersAlone = talkersAlone;
    }

    public boolean isWatched() {
        return watched;
    }

    public void setWatched(boolean watched) {
        this.watched = watched;
    }

    public When getWhen() {
        return when;
    }

    public void setWhen(When when) {
        this.when = when;
    }

    public boolean isLater() {
        return when != When.NOW;
    }

    public boolean isOnTheirClocks() {
        return when == When.ON_THEIR_CLOCKS;
    }

    public @Nullable LocalDateTime getStartAt() {
        return startAt;
    }

    public void setStartAt(@Nullable LocalDateTime startAt) {
        this.startAt = startAt;
    }
}
