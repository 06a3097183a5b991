package com.intellisend.campaigns.pages;

import com.intellisend.audience.Segments;
import com.intellisend.campaigns.Campaign;
import com.intellisend.campaigns.CampaignOverview;
import com.intellisend.campaigns.CampaignPlanner;
import com.intellisend.campaigns.CampaignReport;
import com.intellisend.campaigns.CampaignReports;
import com.intellisend.campaigns.CampaignRun;
import com.intellisend.campaigns.CampaignStatus;
import com.intellisend.compliance.Reasons;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.Page;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One campaign while it runs and after: what became of its texts, and the levers. */
@Named
@ViewScoped
public class CampaignViewPage implements Serializable {

    private static final int ROWS = 50;

    private static final Map<String, List<String>> TABS = Map.of(
            "waiting", List.of("pending", "claimed"),
            "sent", List.of("accepted", "scheduled", "queued", "sending", "sent"),
            "delivered", List.of("delivered", "read"),
            "failed", List.of("failed", "undelivered", "canceled"),
            "withheld", List.of("withheld"),
            "unknown", List.of("unknown"));

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private CampaignPlanner planner;

    @Inject
    private CampaignRun run;

    @Inject
    private CampaignReports reports;

    @Inject
    private CampaignOverview overview;

    @Inject
    private Segments segments;

    private @Nullable UUID id;
    private String show = "";
    private @Nullable Campaign campaign;
    private @Nullable CampaignReport report;
    private List<ReasonLine> waiting = List.of();
    private Page<CampaignOverview.Person> people = new Page<>(List.of(), null);
    private String segmentName = "";
    private String firstShown = "";

    public void load() {
        segmentName = segments.get(tenant.id(), refresh().segmentId()).name();
    }

    /** Reads it again; called every two seconds while it runs. */
    public Campaign refresh() {
        Campaign read = planner.get(tenant.id(), key());
        campaign = read;
        report = reports.of(tenant.id(), key());
        waiting = ReasonLine.ofReasons(reports.waiting(tenant.id(), key()));
        people = overview.people(tenant.id(), key(), TABS.getOrDefault(show, List.of()), firstShown, ROWS);
        return read;
    }

    public void morePeople() {
        String next = people.next();
        if (next != null) {
            firstShown = next;
            refresh();
        }
    }

    public void pause() {
        run.pause(tenant.id(), key(), "Paused by " + user.name());
        refresh();
    }

    public void resume() {
        run.resume(tenant.id(), key(), user.get().admin());
        refresh();
    }

    public void cancel() {
        run.cancel(tenant.id(), key());
        refresh();
    }

    public String duplicate() {
        return "/campaigns/edit?faces-redirect=true&id="
                + planner.duplicate(tenant.id(), key(), user.id()).id();
    }

    private UUID key() {
        if (id == null) {
            throw new NotFound("campaign");
        }
        return id;
    }

    public @Nullable Campaign getCampaign() {
        return campaign;
    }

    public @Nullable CampaignReport getReport() {
        return report;
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

    public boolean isMoving() {
        return campaign != null && campaign.status() == CampaignStatus.RUNNING;
    }

    public boolean isPaused() {
        return campaign != null && campaign.status() == CampaignStatus.PAUSED;
    }

    public boolean isEditable() {
        return campaign != null
                && (campaign.status() == CampaignStatus.DRAFT || campaign.status() == CampaignStatus.SCHEDULED);
    }

    public boolean isCancelable() {
        return campaign != null && !campaign.status().isOver();
    }

    public String getSegmentName() {
        return segmentName;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show == null ? "" : show;
    }
}
