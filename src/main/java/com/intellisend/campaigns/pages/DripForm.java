package com.intellisend.campaigns.pages;

import com.intellisend.campaigns.Campaign;
import com.intellisend.campaigns.CampaignPlan;
import com.intellisend.campaigns.CampaignType;
import com.intellisend.campaigns.DripRules;
import com.intellisend.campaigns.Purpose;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.PhoneNumber;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has been filled in of a drip so far. */
public class DripForm implements Serializable {

    private String name = "";
    private @Nullable String description;
    private @Nullable UUID segmentId;
    private List<UUID> excluded = new ArrayList<>();
    private Purpose purpose = Purpose.MARKETING;
    private @Nullable String fromNumber;
    private RulesForm rules = new RulesForm(DripRules.USUAL);
    private boolean talkersAlone;
    private final StepRows steps = new StepRows();

    void read(Campaign drip) {
        name = drip.name();
        description = drip.description();
        segmentId = drip.segmentId();
        excluded = new ArrayList<>(drip.excludedSegmentIds());
        purpose = drip.purpose();
        fromNumber = drip.fromNumber().map(PhoneNumber::e164).orElse(null);
        rules = new RulesForm(drip.rules());
        talkersAlone = drip.skipsActiveConversations();
        steps.read(drip.plan().steps());
    }

    CampaignPlan plan() {
        return new CampaignPlan(
                name,
                description,
                CampaignType.DRIP,
                purpose,
                segment(),
                excluded,
                sender(),
                steps.written(),
                rules.rules(),
                talkersAlone);
    }

    /** Refused while none is chosen. */
    UUID segment() {
        if (segmentId == null) {
            throw new InvalidInput("segment", "Choose a segment first.");
        }
        return segmentId;
    }

    @Nullable
    PhoneNumber sender() {
        return fromNumber == null || fromNumber.isBlank() ? null : new PhoneNumber(fromNumber);
    }

    public StepRows getSteps() {
        return steps;
    }

    public RulesForm getRules() {
        return rules;
    }

    /** Does marketing wait for people who have just written? */
    public boolean isTalkersAlone() {
        return talkersAlone;
    }

    public void setTalkersAlone(boolean talkersAlone) {
        this.talkersAlone = talkersAlone;
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

    /** The segments whose members are left out. */
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
}
