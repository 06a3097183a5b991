package com.intellisend.platform.dashboard;

import com.intellisend.inbox.ConversationLine;
import com.intellisend.inbox.Inbox;
import com.intellisend.inbox.InboxQuestion;
import com.intellisend.inbox.InboxTab;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.messaging.Alerts;
import com.intellisend.messaging.DailyBudget;
import com.intellisend.platform.dashboard.Figures.Running;
import com.intellisend.platform.dashboard.Figures.Week;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.ForAdmins;
import com.intellisend.tenancy.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last seven days at a glance, what runs, and who waits. */
@Named
@RequestScoped
public class DashboardPage {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int WAITING_SHOWN = 6;

    @Inject
    private Figures figures;

    @Inject
    private FirstSteps firstSteps;

    @Inject
    private Inbox inbox;

    @Inject
    private Alerts alerts;

    @Inject
    private DailyBudget budget;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private BusinessTime time;

    private @Nullable Week week;
    private DailyBudget.@Nullable Today today;
    private @Nullable List<Running> running;
    private @Nullable List<ConversationLine> waiting;
    private @Nullable List<Alerts.Alert> troubles;
    private @Nullable List<FirstSteps.Step> steps;

    public Week getWeek() {
        if (week == null) {
            week = figures.since(tenant.id(), time.now().minus(WEEK));
        }
        return week;
    }

    /** What is left to do before the first campaign; empty when nothing is, and for whom it is not to do. */
    public List<FirstSteps.Step> getSteps() {
        if (steps == null) {
            List<FirstSteps.Step> all = isAdmin() ? firstSteps.of(tenant.id()) : List.of();
            steps = all.stream().allMatch(FirstSteps.Step::done) ? List.of() : all;
        }
        return steps;
    }

    public long getStepsDone() {
        return getSteps().stream().filter(FirstSteps.Step::done).count();
    }

    public List<Running> getRunning() {
        if (running == null) {
            running = figures.running(tenant.id());
        }
        return running;
    }

    public List<ConversationLine> getWaiting() {
        if (waiting == null) {
            waiting = inbox.list(
                            tenant.id(), InboxQuestion.tab(InboxTab.NEEDS_REPLY, null, user.id()), null, WAITING_SHOWN)
                    .items();
        }
        return waiting;
    }

    public DailyBudget.Today getToday() {
        if (today == null) {
            today = budget.today(tenant.id());
        }
        return today;
    }

    /** What the day's figure means. */
    public String getTodayHint() {
        DailyBudget.Today day = getToday();
        if (day.budget() == null) {
            return "no daily budget is set";
        }
        return day.holdsCampaigns()
                ? "campaigns wait until midnight Pacific"
                : day.holdsMarketing() ? "marketing waits until midnight Pacific" : "marketing stops at 70 %";
    }

    /** Somebody has set it right; what was stopped for it sends again. */
    @ForAdmins
    public String resolve(UUID alert) {
        alerts.resolve(tenant.id(), alert);
        return "/dashboard/view?faces-redirect=true";
    }

    public boolean isAdmin() {
        return user.get().role() == Role.ADMIN;
    }

    public List<Alerts.Alert> getTroubles() {
        if (troubles == null) {
            troubles = alerts.open(tenant.id());
        }
        return troubles;
    }
}
