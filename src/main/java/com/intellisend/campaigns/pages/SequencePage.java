package com.intellisend.campaigns.pages;

import com.intellisend.audience.Segments;
import com.intellisend.campaigns.Campaign;
import com.intellisend.campaigns.CampaignStep;
import com.intellisend.campaigns.DripPeople;
import com.intellisend.campaigns.PersonDrips;
import com.intellisend.compliance.Reasons;
import com.intellisend.kernel.Page;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.ForAdmins;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A drip while it runs and after: its steps with their counts, its people, and the levers. */
@Named
@ViewScoped
public class SequencePage extends CampaignControls {

    private static final int ROWS = 50;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private DripPeople people;

    @Inject
    private PersonDrips drips;

    @Inject
    private Segments segments;

    private String firstShown = "";
    private String segmentName = "";
    private transient @Nullable Campaign drip;
    private transient List<Card> cards = List.of();
    private transient DripPeople.@Nullable Totals totals;
    private transient Page<DripPeople.Person> page = new Page<>(List.of(), null);

    /** A step with what is known of it. */
    public record Card(CampaignStep step, DripPeople.StepCount count) {}

    public void load() {
        segmentName = segments.get(tenant.id(), refresh().segmentId()).name();
    }

    /** Called every few seconds while it runs. */
    @Override
    public Campaign refresh() {
        Campaign read = read();
        drip = read;
        totals = people.totals(tenant.id(), key());
        page = people.list(tenant.id(), key(), getShow(), firstShown, ROWS);
        List<Card> fresh = new ArrayList<>();
        List<DripPeople.StepCount> counts = people.steps(tenant.id(), key());
        for (CampaignStep step : read.steps()) {
            counts.stream()
                    .filter(count -> count.stepId().equals(step.id()))
                    .findFirst()
                    .ifPresent(count -> fresh.add(new Card(step, count)));
        }
        cards = fresh;
        return read;
    }

    public void morePeople() {
        firstShown = page().next() == null ? "" : String.valueOf(page().next());
        refresh();
    }

    @ForAdmins
    public void takeOut(UUID contact) {
        drips.stop(tenant.id(), contact, key());
        refresh();
    }

    /** Where somebody is and why, in words. */
    public String why(DripPeople.Person person) {
        String skipped = person.skippedSteps() == 0 ? "" : ", " + person.skippedSteps() + " too late and left out";
        return switch (person.state()) {
            case "WAITING" ->
                "in line" + (person.waitsFor() == null ? "" : " until “" + person.waitsFor() + "” has ended for them");
            case "ACTIVE" -> "step " + person.nextStep() + " comes next" + skipped;
            case "DONE" -> "had all steps" + skipped;
            default -> Reasons.inWords(person.stopReason() == null ? "campaign_stopped" : person.stopReason());
        };
    }

    private Page<DripPeople.Person> page() {
        getDrip();
        return page;
    }

    @Override
    Campaign shown() {
        return getDrip();
    }

    @Override
    String editor() {
        return "/campaigns/drip";
    }

    public Campaign getDrip() {
        Campaign known = drip;
        return known == null ? refresh() : known;
    }

    public List<Card> getCards() {
        getDrip();
        return cards;
    }

    public DripPeople.@Nullable Totals getTotals() {
        getDrip();
        return totals;
    }

    public List<DripPeople.Person> getPeople() {
        return page().items();
    }

    public boolean isMorePeople() {
        return page().next() != null;
    }

    public boolean isLaunched() {
        return getDrip().launchedAt() != null;
    }

    public String getSegmentName() {
        return segmentName;
    }
}
