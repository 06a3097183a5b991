package com.intellisend.campaigns.pages;

import com.intellisend.audience.Segment;
import com.intellisend.audience.Segments;
import com.intellisend.campaigns.Campaign;
import com.intellisend.campaigns.CampaignPlan;
import com.intellisend.campaigns.CampaignPlanner;
import com.intellisend.campaigns.CampaignRun;
import com.intellisend.campaigns.DripSimulation;
import com.intellisend.campaigns.Enrolled;
import com.intellisend.campaigns.MergeFields;
import com.intellisend.campaigns.Purpose;
import com.intellisend.contacts.ContactDates;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.PhoneNumber;
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
import java.util.List;
import java.util.UUID;
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
    private ContactDates contactDates;

    @Inject
    private DripReviewPage review;

    @Inject
    private DripSimulation simulation;

    @Inject
    private BusinessTime time;

    private final DripForm form = new DripForm();
    private @Nullable UUID id;
    private int steps = 1;
    private boolean underWay;
    private Enrolled enrolled = Enrolled.CONTINUE;
    private List<Segment> choices = List.of();
    private List<String> senders = List.of();
    private List<String> fields = List.of();
    private List<String> dates = List.of();
    private List<Instant> leaving = List.of();

    public void load() {
        fields = mergeFields.of(tenant.id());
        dates = contactDates.offered(tenant.id());
        choices = segments.list(tenant.id(), null, 500).items();
        senders = numbers.all(tenant.id()).stream()
                .map(TenantNumber::phoneNumber)
                .map(PhoneNumber::e164)
                .toList();
        UUID known = id;
        if (known != null) {
            read(planner.get(tenant.id(), known));
        } else {
            form.getSteps().begin(steps);
        }
        simulate();
    }

    private void read(Campaign drip) {
        underWay = drip.status().isUnderWay();
        form.read(drip);
    }

    public void add() {
        form.getSteps().add();
        simulate();
    }

    public void remove(int index) {
        form.getSteps().remove(index);
        simulate();
    }

    public void putBack() {
        form.getSteps().putBack();
        simulate();
    }

    public void move(int index, int by) {
        form.getSteps().move(index, by);
        simulate();
    }

    /** When the texts would leave for somebody who comes in now. */
    public void simulate() {
        leaving = simulation.of(tenant.id(), form.getSteps().delays());
    }

    /** Keeps it and shows what a launch would do. */
    @ForAdmins
    public void review() {
        Campaign saved = save();
        read(saved);
        review.open(saved, leaving.isEmpty() ? time.now() : leaving.get(0));
    }

    @ForAdmins
    public String keep() {
        return there(save());
    }

    @ForAdmins
    public String launch() {
        review.confirm();
        return there(run.launch(tenant.id(), save().id()));
    }

    private Campaign save() {
        CampaignPlan plan = form.plan();
        UUID known = id;
        Campaign saved = known == null
                ? planner.create(tenant.id(), plan, user.id())
                : planner.edit(tenant.id(), known, ExpectedVersion.ANY, before -> plan, enrolled);
        id = saved.id();
        return saved;
    }

    private static String there(Campaign drip) {
        return "/campaigns/sequence?faces-redirect=true&id=" + drip.id();
    }

    public DripForm getForm() {
        return form;
    }

    public List<Segment> getChoices() {
        return choices;
    }

    public List<String> getSenders() {
        return senders;
    }

    public List<String> getFields() {
        return fields;
    }

    /** The dates of contacts on which it can start. */
    public List<String> getDates() {
        return dates;
    }

    public List<Instant> getLeaving() {
        return leaving;
    }

    public boolean isUnderWay() {
        return underWay;
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

    public String getSteps() {
        return String.valueOf(steps);
    }

    /** How many steps a new one had when the page was loaded anew; anything that is no such number is one. */
    public void setSteps(@Nullable String steps) {
        this.steps = steps != null && steps.matches("[1-9]\\d?")
                ? Math.min(Integer.parseInt(steps), CampaignPlan.MOST_STEPS)
                : 1;
    }

    public Enrolled getEnrolled() {
        return enrolled;
    }

    public void setEnrolled(Enrolled enrolled) {
        this.enrolled = enrolled;
    }
}
