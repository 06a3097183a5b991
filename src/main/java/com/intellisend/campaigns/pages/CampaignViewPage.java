package com.intellisend.campaigns.pages;

import com.intellisend.audience.Segments;
import com.intellisend.campaigns.Campaign;
import com.intellisend.campaigns.CampaignHour;
import com.intellisend.campaigns.CampaignOverview;
import com.intellisend.campaigns.CampaignReport;
import com.intellisend.campaigns.CampaignReports;
import com.intellisend.campaigns.CampaignStatus;
import com.intellisend.compliance.Reasons;
import com.intellisend.kernel.Page;
import com.intellisend.messaging.SegmentPrice;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One campaign while it runs and after: what became of its texts, and the levers. */
@Named
@ViewScoped
public class CampaignViewPage extends CampaignControls {

    private static final int ROWS = 50;

    private static final Map<String, List<String>> TABS = Map.of(
            "waiting", List.of("pending", "claimed"),
            "sent", List.of("accepted", "scheduled", "queued", "sending", "sent"),
            "delivered", List.of("delivered", "read"),
            "failed", List.of("failed", "undelivered", "canceled"),
            "withheld", List.of("withheld"),
            "unknown", List.of("unknown"));

    /** The tabs over the people, in their order. */
    private static final List<String> SHOWN = List.of(
            "everybody", "waiting", "sent", "delivered", "failed", "withheld", "unknown", "replied", "opted-out");

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CampaignReports reports;

    @Inject
    private CampaignOverview overview;

    @Inject
    private SegmentPrice price;

    @Inject
    private Segments audiences;

    private String reason = "";
    private List<CampaignHour> course = List.of();
    private @Nullable Campaign campaign;
    private @Nullable CampaignReport report;
    private long segments;
    private List<ReasonLine> waiting = List.of();
    private Page<CampaignOverview.Person> people = new Page<>(List.of(), null);
    private String segmentName = "";
    private String firstShown = "";

    public void load() {
        segmentName = audiences.get(tenant.id(), refresh().segmentId()).name();
    }

    /** Called every two seconds while it runs. */
    @Override
    public Campaign refresh() {
        Campaign read = read();
        String show = getShow();
        campaign = read;
        report = reports.of(tenant.id(), key());
        segments = reports.segments(tenant.id(), key());
        waiting = ReasonLine.ofReasons(reports.waiting(tenant.id(), key()));
        course = reports.overTime(tenant.id(), key());
        CampaignOverview.Question whom = new CampaignOverview.Question(
                TABS.getOrDefault(show, List.of()), reason, show.equals("replied"), show.equals("opted-out"));
        people = overview.people(tenant.id(), key(), whom, firstShown, ROWS);
        return read;
    }

    public void morePeople() {
        String next = people.next();
        if (next != null) {
            firstShown = next;
            refresh();
        }
    }

    @Override
    Campaign shown() {
        Campaign known = campaign;
        return known == null ? refresh() : known;
    }

    @Override
    String editor() {
        return "/campaigns/edit";
    }

    public @Nullable Campaign getCampaign() {
        return campaign;
    }

    public @Nullable CampaignReport getReport() {
        return report;
    }

    public long getSegments() {
        return segments;
    }

    /** What they cost, about, in cents. */
    public long getCost() {
        return price.cents(segments);
    }

    public List<ReasonLine> getWaiting() {
        return waiting;
    }

    public List<ReasonLine> getWithheld() {
        return report == null ? List.of() : ReasonLine.ofReasons(report.withheldByReason());
    }

    public List<ReasonLine> getFailed() {
        return report == null ? List.of() : ReasonLine.ofErrors(report.failedByCode());
    }

    /**
     * A number that matters, and the people behind it.
     *
     * @param of the whole of which it is a share
     */
    public record Tile(String what, String show, String kind, long texts, long of) {}

    public List<Tile> getTiles() {
        CampaignReport seen = report;
        if (seen == null) {
            return List.of();
        }
        long failures = seen.failed() + seen.undelivered();
        return List.of(
                new Tile("Waiting", "waiting", "", seen.pending(), seen.texts()),
                new Tile("On their way", "sent", "", seen.sent(), 0),
                new Tile("Delivered", "delivered", "ok", seen.delivered(), seen.texts()),
                new Tile("Failed", "failed", failures > 0 ? "bad" : "", failures, seen.texts()),
                new Tile("Withheld", "withheld", "", seen.withheld(), seen.texts()),
                new Tile("Outcome unknown", "unknown", seen.unknown() > 0 ? "warn" : "", seen.unknown(), 0),
                new Tile("Replies", "replied", "", seen.replied(), seen.delivered()),
                new Tile("Opt-outs", "opted-out", "", seen.optedOut(), seen.delivered()));
    }

    /** Why somebody got no text or waits for one, in words. */
    public String why(CampaignOverview.Person person) {
        if (person.reason() != null) {
            return Reasons.inWords(person.reason());
        }
        if (person.errorCode() != null) {
            return ReasonLine.error(String.valueOf(person.errorCode()));
        }
        return person.stopReason() == null ? "" : Reasons.inWords(person.stopReason());
    }

    public List<CampaignOverview.Person> getPeople() {
        return people.items();
    }

    public boolean isMorePeople() {
        return people.next() != null;
    }

    /** Delivery is heard of after the last text has left, so the page looks on for longer than the campaign moves. */
    public boolean isWatched() {
        return isMoving() || (report != null && (report.sent() > 0 || report.unknown() > 0));
    }

    public boolean isEditable() {
        CampaignStatus status = shown().status();
        return status == CampaignStatus.DRAFT || status == CampaignStatus.SCHEDULED;
    }

    public boolean isCancelable() {
        return !isOver();
    }

    public List<CampaignHour> getCourse() {
        return course;
    }

    /** Sent by one text an hour, a chart says nothing. */
    public boolean isCharted() {
        return course.size() > 1;
    }

    public List<String> getTabs() {
        return SHOWN;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getSegmentName() {
        return segmentName;
    }
}
