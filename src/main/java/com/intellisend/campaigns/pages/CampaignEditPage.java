package com.intellisend.campaigns.pages;

import com.intellisend.audience.Segment;
import com.intellisend.audience.Segments;
import com.intellisend.campaigns.Campaign;
import com.intellisend.campaigns.CampaignPlan;
import com.intellisend.campaigns.CampaignPlanner;
import com.intellisend.campaigns.CampaignRun;
import com.intellisend.campaigns.CampaignStatus;
import com.intellisend.campaigns.CircuitBreaker;
import com.intellisend.campaigns.Departure;
import com.intellisend.campaigns.MergeFields;
import com.intellisend.campaigns.Purpose;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.messaging.SmsText;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.ForAdmins;
import com.intellisend.tenancy.TenantNumber;
import com.intellisend.tenancy.TenantNumbers;
import com.intellisend.tenancy.Tenants;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writing a blast in four steps: whom, what, when, and a last look. */
@Named
@ViewScoped
public class CampaignEditPage implements Serializable {

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
    private MergeFields mergeFields;

    @Inject
    private CircuitBreaker breaker;

    @Inject
    private BusinessTime time;

    @Inject
    private ForecastPanel panel;

    private final BlastForm form = new BlastForm();
    private @Nullable UUID id;
    private List<Segment> choices = List.of();
    private List<String> senders = List.of();
    private List<String> fields = List.of();
    private int step = 1;
    private boolean rewriting;
    private boolean scheduled;
    private String tested = "";
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
            Campaign campaign = planner.get(tenant.id(), known);
            form.read(campaign, breaker.isEnabled(tenant.id(), known), zone());
            rewriting = campaign.status() == CampaignStatus.PAUSED;
            scheduled = campaign.status() == CampaignStatus.SCHEDULED;
            step = rewriting ? 2 : 1;
        }
        if (rewriting) {
            reckon();
        } else {
            panel.reckonLater(form);
        }
    }

    /** Counts anew whom the text would reach, for what is chosen so far. */
    public void reckon() {
        panel.reckon(form, departure());
    }

    /** Goes to another step; forwards only when the one before is complete, and keeps what is written as a draft. */
    @ForAdmins
    public void go(int wanted) {
        if (wanted > 1 && (form.getSegmentId() == null || form.getName().isBlank())) {
            throw new InvalidInput(
                    form.getName().isBlank() ? "name" : "segment",
                    "Give the campaign a name and choose a segment first.");
        }
        if (wanted > 2) {
            if (form.getText().isBlank()) {
                throw new InvalidInput("text", "Write the text first.");
            }
            if (!rewriting) {
                save();
            }
        }
        if (wanted > 3 && form.isLater() && form.getStartAt() == null) {
            throw new InvalidInput("startAt", "Say when it is to start.");
        }
        reckon();
        step = wanted;
    }

    @ForAdmins
    public String saveDraft() {
        return "/campaigns/view?faces-redirect=true&id=" + save().id();
    }

    /** Remembers which text somebody has seen on a phone. */
    void tested() {
        tested = form.getText();
    }

    /** Other words for what is paused; they leave when it is resumed. */
    @ForAdmins
    public String rewrite() {
        refuseUntested();
        return saveDraft();
    }

    @ForAdmins
    public String send() {
        refuseUntested();
        confirmation.check(panel.getAtMost());
        Campaign saved = save();
        Departure departure = departure();
        LocalDateTime onTheirClocks = departure.onTheirClocks();
        if (onTheirClocks == null) {
            run.schedule(tenant.id(), saved.id(), departure.from());
        } else {
            run.scheduleOnTheirClocks(tenant.id(), saved.id(), onTheirClocks);
        }
        return "/campaigns/view?faces-redirect=true&id=" + saved.id();
    }

    private void refuseUntested() {
        if (!isTested()) {
            throw new InvalidInput("testPhone", "Send the text to your own phone first, and read it there.");
        }
    }

    private Campaign save() {
        CampaignPlan plan = form.plan();
        UUID known = id;
        Campaign saved = known == null
                ? planner.create(tenant.id(), plan, user.id())
                : planner.keep(tenant.id(), known, plan, form.meant(zone(), time.now()));
        id = saved.id();
        scheduled = false;
        if (breaker.isEnabled(tenant.id(), saved.id()) != form.isWatched()) {
            breaker.enable(tenant.id(), saved.id(), form.isWatched());
        }
        return saved;
    }

    private ZoneId zone() {
        return tenants.get(tenant.id()).timeZone();
    }

    private Departure departure() {
        return form.departure(zone(), time.now());
    }

    public BlastForm getForm() {
        return form;
    }

    public SmsText getCounted() {
        return SmsText.of(form.getText());
    }

    public boolean isTyped() {
        return TypedConfirmation.isAskedFor(panel.getAtMost());
    }

    public boolean isTested() {
        return !tested.isEmpty() && tested.equals(form.getText());
    }

    public List<String> getFields() {
        return fields;
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

    /** Whether it is under way and waits for other words. */
    public boolean isRewriting() {
        return rewriting;
    }

    /** Whether it would still leave by itself at its hour. */
    public boolean isScheduled() {
        return scheduled;
    }

    public int getStep() {
        return step;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public String getConfirmation() {
        return confirmation.typed();
    }

    public void setConfirmation(@Nullable String confirmation) {
        this.confirmation.type(confirmation);
    }
}
