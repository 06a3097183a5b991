package com.intellisend.campaigns.pages;

import com.intellisend.campaigns.Campaign;
import com.intellisend.campaigns.CampaignPlan;
import com.intellisend.campaigns.CampaignStep;
import com.intellisend.campaigns.CampaignType;
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
    private @Nullable UUID segmentId;
    private List<UUID> excluded = new ArrayList<>();
    private Purpose purpose = Purpose.MARKETING;
    private @Nullable String fromNumber;
    private String text = "";
    private boolean assisted;
    private boolean talkersAlone;
    private boolean watched = true;
    private boolean later;
    private @Nullable LocalDateTime startAt;

    void read(Campaign campaign, List<UUID> exclusions, boolean pausesItself, ZoneId zone) {
        CampaignStep step = campaign.steps().get(0);
        name = campaign.name();
        segmentId = campaign.segmentId();
        excluded = new ArrayList<>(exclusions);
        purpose = campaign.purpose();
        fromNumber = campaign.fromNumber().map(PhoneNumber::e164).orElse(null);
        text = step.bodyTemplate();
        assisted = step.useAiAssist();
        talkersAlone = campaign.skipsActiveConversations();
        watched = pausesItself;
        Instant start = campaign.startAt();
        later = start != null;
        startAt = start == null ? null : start.atZone(zone).toLocalDateTime();
    }

    CampaignPlan plan() {
        return new CampaignPlan(
                name,
                null,
                CampaignType.BLAST,
                purpose,
                Objects.requireNonNull(segmentId),
                sender(),
                List.of(new CampaignPlan.Step(1, 0, text, assisted)),
                DripRules.USUAL,
                talkersAlone);
    }

    @Nullable
    PhoneNumber sender() {
        return fromNumber == null || fromNumber.isBlank() ? null : new PhoneNumber(fromNumber);
    }

    Instant leavesAt(ZoneId zone, Instant now) {
        LocalDateTime at = startAt;
        return later && at != null ? at.atZone(zone).toInstant() : now;
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

    public boolean isLater() {
        return later;
    }

    public void setLater(boolean later) {
        this.later = later;
    }

    public @Nullable LocalDateTime getStartAt() {
        return startAt;
    }

    public void setStartAt(@Nullable LocalDateTime startAt) {
        this.startAt = startAt;
    }
}
