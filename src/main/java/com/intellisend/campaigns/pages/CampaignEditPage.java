package com.intellisend.campaigns.pages;

import com.intellisend.audience.Segment;
import com.intellisend.audience.Segments;
import com.intellisend.campaigns.Campaign;
import com.intellisend.campaigns.CampaignForecast;
import com.intellisend.campaigns.CampaignPlan;
import com.intellisend.campaigns.CampaignPlanner;
import com.intellisend.campaigns.CampaignRun;
import com.intellisend.campaigns.CampaignType;
import com.intellisend.campaigns.Forecast;
import com.intellisend.campaigns.Purpose;
import com.intellisend.campaigns.SampleText;
import com.intellisend.campaigns.TestText;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.messaging.MergeTemplate;
import com.intellisend.messaging.SmsText;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.TenantNumber;
import com.intellisend.tenancy.TenantNumbers;
import com.intellisend.tenancy.Tenants;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writing a blast in four steps: whom, what, when, and a last look. */
@Named
@ViewScoped
public class CampaignEditPage implements Serializable {

    private static final long TYPE_IT_ABOVE = 500;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private Tenants tenants;

    @Inject
    private TenantNumbers numbers;

    @Inject
    private Segments segments;

    @Inject
    private CampaignPlanner planner;

    @Inject
    private CampaignRun run;

    @Inject
    private CampaignForecast forecasts;

    @Inject
    private TestText testText;

    @Inject
    private BusinessTime time;

    private @Nullable UUID id;
    private @Nullable UUID segmentId;
    private List<Segment> choices = List.of();
    private List<String> senders = List.of();
    private int step = 1;
    private String name = "";
    private Purpose purpose = Purpose.MARKETING;
    private @Nullable String fromNumber;
    private String text = "";
    private boolean later;
    private @Nullable LocalDateTime startAt;
    private String testPhone = "";
    private boolean tested;
    private String confirmation = "";
    private int shown;
    private @Nullable Forecast forecast;

    public void load() {
        choices = segments.list(tenant.id(), null, 500).items();
        senders = numbers.all(tenant.id()).stream()
                .map(TenantNumber::phoneNumber)
                .map(PhoneNumber::e164)
                .toList();
        UUID known = id;
        if (known != null) {
            Campaign campaign = planner.get(tenant.id(), known);
            name = campaign.name();
            purpose = campaign.purpose();
            segmentId = campaign.segmentId();
            fromNumber = campaign.fromNumber().map(PhoneNumber::e164).orElse(null);
            text = campaign.steps().get(0).bodyTemplate();
        }
        reckon();
    }

    /** Counts anew whom the text would reach, for what is chosen so far. */
    public void reckon() {
        UUID segment = segmentId;
        forecast = segment == null
                ? null
                : forecasts.of(
                        tenant.id(), segment, purpose, text.isBlank() ? null : MergeTemplate.parse(text), leavesAt());
        shown = 0;
    }

    /** Goes to another step; forwards only when the one before is complete. */
    public void go(int wanted) {
        if (wanted > 1 && (segmentId == null || name.isBlank())) {
            throw new InvalidInput("segmentId", "Give the campaign a name and choose a segment first.");
        }
        if (wanted > 2) {
            if (text.isBlank()) {
                throw new InvalidInput("text", "Write the text first.");
            }
            save();
        }
        if (wanted > 3 && later && startAt == null) {
            throw new InvalidInput("startAt", "Say when it is to start.");
        }
        reckon();
        step = wanted;
    }

    public String saveDraft() {
        return "/campaigns/view?faces-redirect=true&id=" + save().id();
    }

    public void sendTest() {
        Forecast seen = forecast;
        PhoneNumber phone = PhoneNumber.parse(testPhone);
        String words = seen == null
                ? text
                : seen.samples().stream()
                        .map(SampleText::text)
                        .filter(sample -> sample != null)
                        .findFirst()
                        .orElse(text);
        testText.send(tenant.id(), phone, sender(), words, user.id());
        tested = true;
    }

    public String send() {
        if (isTyped() && !confirmation.replaceAll("[^0-9]", "").equals(String.valueOf(getWillGetIt()))) {
            throw new InvalidInput("confirmation", "Type the number of people to confirm: " + getWillGetIt());
        }
        Campaign saved = save();
        if (later) {
            run.schedule(tenant.id(), saved.id(), leavesAt());
        } else {
            run.launch(tenant.id(), saved.id());
        }
        return "/campaigns/view?faces-redirect=true&id=" + saved.id();
    }

    private Campaign save() {
        CampaignPlan plan = new CampaignPlan(
                name,
                null,
                CampaignType.BLAST,
                purpose,
                java.util.Objects.requireNonNull(segmentId),
                sender(),
                List.of(new CampaignPlan.Step(1, 0, text, false)));
        UUID known = id;
        Campaign saved = known == null
                ? planner.create(tenant.id(), plan, user.id())
                : planner.edit(tenant.id(), known, before -> plan);
        id = saved.id();
        return saved;
    }

    private @Nullable PhoneNumber sender() {
        return fromNumber == null || fromNumber.isBlank() ? null : new PhoneNumber(fromNumber);
    }

    private Instant leavesAt() {
        LocalDateTime at = startAt;
        return later && at != null
                ? at.atZone(tenants.get(tenant.id()).timeZone()).toInstant()
                : time.now();
    }

    public void turn(int by) {
        shown = forecast == null
                ? 0
                : Math.floorMod(shown + by, Math.max(1, forecast.samples().size()));
    }

    public @Nullable SampleText getSample() {
        return forecast == null || forecast.samples().isEmpty()
                ? null
                : forecast.samples().get(shown);
    }

    public SmsText getCounted() {
        return SmsText.of(text);
    }

    public @Nullable Forecast getForecast() {
        return forecast;
    }

    public long getWillGetIt() {
        return forecast == null ? 0 : forecast.willGetIt();
    }

    public List<ReasonLine> getWithheld() {
        return forecast == null ? List.of() : ReasonLine.ofReasons(forecast.withheld());
    }

    public List<ReasonLine> getWaiting() {
        return forecast == null ? List.of() : ReasonLine.ofReasons(forecast.waiting());
    }

    public boolean isTyped() {
        return getWillGetIt() > TYPE_IT_ABOVE;
    }

    public List<String> getFields() {
        return MergeTemplate.FIELDS;
    }

    public List<Segment> getChoices() {
        return choices;
    }

    public List<String> getSenders() {
        return senders;
    }

    public Purpose[] getPurposes() {
        return Purpose.values();
    }

    public int getStep() {
        return step;
    }

    public boolean isTested() {
        return tested;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable UUID getSegmentId() {
        return segmentId;
    }

    public void setSegmentId(@Nullable UUID segmentId) {
        this.segmentId = segmentId;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
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
        this.text = text == null ? "" : text;
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

    public String getTestPhone() {
        return testPhone;
    }

    public void setTestPhone(@Nullable String testPhone) {
        this.testPhone = testPhone == null ? "" : testPhone;
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(@Nullable String confirmation) {
        this.confirmation = confirmation == null ? "" : confirmation;
    }
}
