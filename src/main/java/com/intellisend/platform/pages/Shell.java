package com.intellisend.platform.pages;

import com.intellisend.inbox.Inbox;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.Tenant;
import com.intellisend.tenancy.TenantDirectory;
import com.intellisend.tenancy.TenantProfile;
import com.intellisend.tenancy.Tenants;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.MalformedURLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the frame of a page shows: where one is, which brand, who, and what the clock says there. */
@Named
@RequestScoped
public class Shell {

    @Inject
    private CurrentTenant currentTenant;

    @Inject
    private CurrentUser user;

    @Inject
    private Tenants tenants;

    @Inject
    private TenantDirectory directory;

    @Inject
    private BusinessTime time;

    @Inject
    private Banners notices;

    @Inject
    private Inbox inbox;

    @Inject
    private BrandChoice choice;

    /** A page that stands among the tabs of another room than its capability's. */
    private static final Map<String, String> ELSEWHERE = Map.of("/inbox/canned.xhtml", "settings");

    private List<TenantDirectory.Entry> choices = List.of();
    private @Nullable Tenant tenant;
    private @Nullable List<Banner> banners;
    private String tenantChoice = "";
    private List<NavigationItem> navigation = List.of();

    @PostConstruct
    void open() {
        if (currentTenant.isKnown()) {
            tenant = tenants.get(currentTenant.id());
            tenantChoice = currentTenant.id().toString();
        }
        if (isMayChooseTenant()) {
            choices = directory.all();
        }
        String section = getSection();
        long waiting = tenant == null ? 0 : inbox.waiting(tenant.id());
        navigation = Section.ALL.stream()
                .filter(room -> exists(room.page()))
                .map(room -> new NavigationItem(
                        room.label(),
                        room.page(),
                        room.icon(),
                        room.key(),
                        room.folder().equals(section),
                        room.folder().equals("inbox") ? waiting : 0))
                .toList();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private static boolean exists(String page) {
        try {
            return external().getResource(page + ".xhtml") != null;
        } catch (MalformedURLException impossible) {
            return false;
        }
    }

    private static Optional<String> cookie(String name) {
        return Optional.ofNullable((Cookie) external().getRequestCookieMap().get(name))
                .map(Cookie::getValue);
    }

    /** {@code light} or {@code dark} when the person has chosen, else null: the system decides. */
    public @Nullable String getTheme() {
        return cookie("theme").filter(List.of("light", "dark")::contains).orElse(null);
    }

    public @Nullable String getRail() {
        return cookie("rail").filter("folded"::equals).orElse(null);
    }

    /** The room of the page that is shown, such as {@code contacts}. */
    public String getSection() {
        String view = Objects.requireNonNullElse(
                FacesContext.getCurrentInstance().getViewRoot().getViewId(), "/");
        int end = view.indexOf('/', 1);
        return ELSEWHERE.getOrDefault(view, end < 0 ? "" : view.substring(1, end));
    }

    public List<NavigationItem> getNavigation() {
        return navigation;
    }

    /** What the bottom bar of a phone keeps behind "More". */
    public List<NavigationItem> getLaterNavigation() {
        return navigation.stream().skip(4).toList();
    }

    /** Is the page that is shown one of those? */
    public boolean isCurrentLater() {
        return getLaterNavigation().stream().anyMatch(NavigationItem::current);
    }

    public List<Banner> getBanners() {
        if (banners == null) {
            banners = tenant == null ? List.of() : notices.about(tenant);
        }
        return banners;
    }

    public boolean isMayChooseTenant() {
        return user.isKnown() && user.get().agency();
    }

    public List<TenantDirectory.Entry> getTenants() {
        return choices;
    }

    public String getTenantChoice() {
        return tenantChoice;
    }

    public void setTenantChoice(String id) {
        tenantChoice = id;
    }

    /** Remembers the brand and starts its section again: nothing of the other brand stays on the screen. */
    public String chooseTenant() {
        TenantId chosen = choices.stream()
                .map(TenantDirectory.Entry::id)
                .filter(id -> id.toString().equals(tenantChoice))
                .findFirst()
                .orElseThrow(() -> new NotFound("brand"));
        choice.remember(chosen);
        String start = navigation.stream()
                .filter(NavigationItem::current)
                .map(NavigationItem::outcome)
                .findFirst()
                .orElse("/index");
        return start + "?faces-redirect=true";
    }

    /** Where a person starts who asked for no page: the first room there is, or how the brand is doing for an admin. */
    public void home() throws IOException {
        String dashboard = "/dashboard/view";
        String first = isAdmin() && exists(dashboard)
                ? dashboard
                : navigation.stream().map(NavigationItem::outcome).findFirst().orElse("/login");
        external().redirect(external().getRequestContextPath() + first);
    }

    public String getTenantName() {
        return tenant == null ? "" : tenant.name();
    }

    /** By which the browser tells apart what it keeps for one person and for another. */
    public String getPersonId() {
        return user.isKnown() ? user.id().toString() : "";
    }

    public String getPersonName() {
        return user.isKnown() ? user.name() : "";
    }

    public String getPersonInitials() {
        return Words.initials(getPersonName());
    }

    /** May write campaigns and segments and set the brand up; an agent reads them. */
    public boolean isAdmin() {
        return user.isKnown() && user.get().admin();
    }

    public String getPersonRole() {
        if (!user.isKnown()) {
            return "";
        }
        return (isAdmin() ? "Admin" : "Agent") + (user.get().agency() ? " of the agency" : "");
    }

    /** The brand's zone, in which pages show times. */
    public ZoneId getZone() {
        return tenant == null ? TenantProfile.DEFAULT_ZONE : tenant.timeZone();
    }

    public Instant getNow() {
        return time.now();
    }
}
