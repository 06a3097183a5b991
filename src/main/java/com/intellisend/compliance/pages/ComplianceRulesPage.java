package com.intellisend.compliance.pages;

import com.intellisend.compliance.LegalHours;
import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.ForAdmins;
import com.intellisend.tenancy.SendingLimits;
import com.intellisend.tenancy.Tenant;
import com.intellisend.tenancy.TenantProfile;
import com.intellisend.tenancy.Tenants;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hours and caps of a brand, and the law that stands above them. */
@Named
@RequestScoped
public class ComplianceRulesPage {

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private Tenants tenants;

    @Inject
    private FacesContext faces;

    private @Nullable String from;
    private @Nullable String until;
    private int capPerDay;
    private int capPerWeek;
    private boolean relationship;
    private @Nullable Integer budget;

    public void load() {
        Tenant brand = tenants.get(tenant.id());
        from = written(brand.profile().quietEnd());
        until = written(brand.profile().quietStart());
        capPerDay = brand.limits().capPerDay();
        capPerWeek = brand.limits().capPerWeek();
        relationship = brand.limits().existingBusinessRelationship();
        budget = brand.limits().dailySegmentBudget();
    }

    @ForAdmins
    public void save() {
        TenantProfile now = tenants.get(tenant.id()).profile();
        TenantProfile profile = new TenantProfile(
                now.name(),
                now.publicName(),
                now.industry(),
                now.websiteUrl(),
                now.mainPhone(),
                now.brandVoice(),
                now.timeZone(),
                time("until", until),
                time("from", from));
        tenants.change(
                tenant.id(),
                ExpectedVersion.ANY,
                profile,
                new SendingLimits(capPerDay, capPerWeek, relationship, budget));
        faces.addMessage(null, new FacesMessage("Saved. Texts that wait are asked again at their time."));
    }

    public boolean isEditable() {
        return user.get().admin();
    }

    public String getZone() {
        return tenants.get(tenant.id()).timeZone().getId();
    }

    public List<LegalHours.Row> getLaw() {
        return LegalHours.narrower();
    }

    private static @Nullable LocalTime time(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(text.strip().length() == 4 ? "0" + text.strip() : text.strip());
        } catch (DateTimeException notATime) {
            throw new InvalidInput(field, "must be a time of day such as 20:00");
        }
    }

    private static @Nullable String written(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = until;
    }

    public int getCapPerDay() {
        return capPerDay;
    }

    public void setCapPerDay(int capPerDay) {
        this.capPerDay = capPerDay;
    }

    public int getCapPerWeek() {
        return capPerWeek;
    }

    public void setCapPerWeek(int capPerWeek) {
        this.capPerWeek = capPerWeek;
    }

    public boolean isRelationship() {
        return relationship;
    }

    public void setRelationship(boolean relationship) {
        this.relationship = relationship;
    }

    public @Nullable Integer getBudget() {
        return budget;
    }

    public void setBudget(@Nullable Integer budget) {
        this.budget = budget;
    }
}
