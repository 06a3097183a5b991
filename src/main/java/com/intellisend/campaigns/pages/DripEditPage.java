package com.intellisend.campaigns.pages;

import com.intellisend.audience.Segment;
import com.intellisend.audience.Segments;
import com.intellisend.campaigns.Campaign;
import com.intellisend.campaigns.CampaignForecast;
import com.intellisend.campaigns.CampaignPlan;
import com.intellisend.campaigns.CampaignPlanner;
import com.intellisend.campaigns.CampaignRun;
import com.intellisend.campaigns.CampaignType;
import com.intellisend.campaigns.DripRules;
import com.intellisend.campaigns.DripSimulation;
import com.intellisend.campaigns.Enrolled;
import com.intellisend.campaigns.Forecast;
import com.intellisend.campaigns.MergeFields;
import com.intellisend.campaigns.Purpose;
import com.intellisend.campaigns.SampleText;
import com.intellisend.campaigns.TestText;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.Refusal;
import com.intellisend.messaging.InvalidTemplate;
import com.intellisend.messaging.MergeTemplate;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.ForAdmins;
import com.intellisend.tenancy.TenantNumber;
import com.intellisend.tenancy.TenantNumbers;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writing a drip: its steps one below the other, whom it is for, what ends it; and changing one that runs. */
@Named
@ViewScoped
public class DripEditPage implements Serializable {

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private TenantNumbers numbers;

    @Inject
    private Segments segments;

    @Inject
    private CampaignPlanner planner;

    @Inject
    private CampaignRun run;

    @Inject
    private MergeFields mergeFields;

    @Inject
    private CampaignForecast forecasts;

    @Inject
    private DripSimulation simulation;

    @Inject
    private TestText testText;

    @Inject
    private BusinessTime time;

    private @Nullable UUID id;
    private boolean underWay;
    private String name = "";
    private @Nullable String description;
    private @Nullable UUID segmentId;
    private List<UUID> excluded = new ArrayList<>();
    private Purpose purpose = Purpose.MARKETING;
    private @Nullable String fromNumber;
    private RulesForm rules = new RulesForm(DripRules.USUAL);
    private final List<StepRow> rows = new ArrayList<>();
    private Enrolled enrolled = Enrolled.CONTINUE;
    private List<Segment> choices = List.of();
    private List<String> senders = List.of();
    private List<String> fields = List.of();
    private List<Instant> leaving = List.of();
    private @Nullable Forecast forecast;
    private @Nullable StepRow removed;
    private int removedFrom;
    private boolean talkersAlone;
    private boolean reviewing;
    private String testPhone = "";
    private boolean tested;
    private final TypedConfirmation confirmation = new TypedConfirmation();

    public void load() {
        fields = mergeFields.of(tenant.id());
        choices = segments.list(tenant.id(), null, 500).items();
        senders = numbers.all(tenant.id()).stream()
                .map(TenantNumber::phoneNumber)
                .map(PhoneNumber::e164)
                .toList();
        UUID known = id;
        if (known != null) {
            read(planner.get(tenant.id(), known));
        } else {
            rows.add(StepRow.fresh(true));
        }
        simulate();
    }

    private void read(Campaign drip) {
        underWay = drip.status().isUnderWay();
        name = drip.name();
        description = drip.description();
        segmentId = drip.segmentId();
        excluded = new ArrayList<>(planner.exclusions(tenant.id(), drip.id()));
        purpose = drip.purpose();
        fromNumber = drip.fromNumber().map(PhoneNumber::e164).orElse(null);
        rules = new RulesForm(drip.rules());
        talkersAlone = drip.skipsActiveConversations();
        drip.plan().steps().forEach(step -> rows.add(StepRow.of(step)));
    }

    public void add() {
        rows.add(StepRow.fresh(rows.isEmpty()));
        simulate();
    }

    public void remove(int index) {
        removed = rows.remove(index);
        removedFrom = index;
        simulate();
    }

    public void putBack() {
        if (removed != null) {
            rows.add(Math.min(removedFrom, rows.size()), removed);
            removed = null;
            simulate();
        }
    }

    public void move(int index, int by) {
        int to = index + by;
        if (to >= 0 && to < rows.size()) {
            Collections.swap(rows, index, to);
            simulate();
        }
    }

    /** When the texts would leave for somebody who comes in now. */
    public void simulate() {
        leaving = simulation.of(tenant.id(), rows.stream().map(StepRow::delay).toList());
    }

    /** Keeps it and shows what a launch would do. */
    public void review() {
        Campaign saved = save();
        id = saved.id();
        rows.clear();
        read(saved);
        forecast = forecasts.of(
                tenant.id(),
                saved.segmentId(),
                excluded,
                saved.purpose(),
                saved.skipsActiveConversations(),
                saved.steps().get(0).template(),
                leaving.isEmpty() ? time.now() : leaving.get(0));
        reviewing = true;
    }

    public void write() {
        reviewing = false;
    }

    @ForAdmins
    public String keep() {
        return there(save());
    }

    @ForAdmins
    public String launch() {
        confirmation.check(willGetIt());
        return there(run.launch(tenant.id(), save().id()));
    }

    @ForAdmins
    public void sendTest() {
        PhoneNumber phone = PhoneNumber.parse(testPhone);
        for (String text : samples()) {
            testText.send(tenant.id(), phone, sender(), text, user.id());
        }
        tested = true;
    }

    private List<String> samples() {
        Forecast seen = forecast;
        UUID segment = Objects.requireNonNull(segmentId);
        Instant now = time.now();
        List<String> texts = new ArrayList<>();
        for (StepRow row : rows) {
            Forecast filled = row == rows.get(0) && seen != null
                    ? seen
                    : forecasts.of(
                            tenant.id(), segment, excluded, purpose, false, MergeTemplate.parse(row.getText()), now);
            texts.add(filled.samples().stream()
                    .map(SampleText::text)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(row.getText()));
        }
        return texts;
    }

    private Campaign save() {
        UUID segment = segmentId;
        if (segment == null) {
            throw new InvalidInput("segment", "Choose a segment first.");
        }
        List<CampaignPlan.Step> steps = new ArrayList<>();
        for (StepRow row : rows) {
            steps.add(row.step(steps.size() + 1));
        }
        CampaignPlan plan = new CampaignPlan(
                name, description, CampaignType.DRIP, purpose, segment, sender(), steps, rules.rules(), talkersAlone);
        Campaign saved = id == null
                ? planner.create(tenant.id(), plan, user.id())
                : planner.edit(tenant.id(), id, ExpectedVersion.ANY, before -> plan, enrolled);
        if (!underWay) {
            planner.exclude(tenant.id(), saved.id(), excluded);
        }
        return saved;
    }

    private @Nullable PhoneNumber sender() {
        return fromNumber == null || fromNumber.isBlank() ? null : new PhoneNumber(fromNumber);
    }

    private static String there(Campaign drip) {
        return "/campaigns/sequence?faces-redirect=true&id=" + drip.id();
    }

    /** What is wrong with a template, for the step's own place; empty when nothing is. */
    public String fault(StepRow row) {
        try {
            MergeTemplate.parse(row.getText());
            return "";
        } catch (InvalidTemplate invalid) {
            return invalid.errors().stream().map(Refusal.FieldError::message).collect(Collectors.joining(" "));
        }
    }

    public List<StepRow> getRows() {
        return rows;
    }

    public RulesForm getRules() {
        return rules;
    }

    public boolean isTalkersAlone() {
        return talkersAlone;
    }

    public void setTalkersAlone(boolean talkersAlone) {
        this.talkersAlone = talkersAlone;
    }

    public List<Segment> getChoices() {
        return choices;
    }

    public List<String> getSenders() {
        return senders;
    }

    public List<Instant> getLeaving() {
        return leaving;
    }

    public @Nullable Forecast getForecast() {
        return forecast;
    }

    private long willGetIt() {
        Forecast seen = forecast;
        return seen == null ? 0 : seen.willGetIt();
    }

    /** Does the number of people have to be typed before the launch? */
    public boolean isTyped() {
        return TypedConfirmation.isAskedFor(willGetIt());
    }

    public String getConfirmation() {
        return confirmation.typed();
    }

    public void setConfirmation(@Nullable String typed) {
        confirmation.type(typed);
    }

    public boolean isReviewing() {
        return reviewing;
    }

    public boolean isUnderWay() {
        return underWay;
    }

    public boolean isTested() {
        return tested;
    }

    public boolean isRemembering() {
        return removed != null;
    }

    public List<ReasonLine> getWithheld() {
        return forecast == null ? List.of() : ReasonLine.ofReasons(forecast.withheld());
    }

    public List<String> getFields() {
        return fields;
    }

    public Purpose[] getPurposes() {
        return Purpose.values();
    }

    public StepRow.Unit[] getUnits() {
        return StepRow.Unit.values();
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

    /** The segments whose members are left out. */
    public List<UUID> getExcluded() {
        return excluded;
    }

    public void setExcluded(@Nullable List<UUID> excluded) {
        this.excluded = excluded == null ? new ArrayList<>() : excluded;
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

    public Enrolled getEnrolled() {
        return enrolled;
    }

    public void setEnrolled(Enrolled enrolled) {
        this.enrolled = enrolled;
    }

    public String getTestPhone() {
        return testPhone;
    }

    public void setTestPhone(@Nullable String testPhone) {
        this.testPhone = testPhone == null ? "" : testPhone;
    }
}
