package com.intellisend.tenancy.pages;

import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.Tenants;
import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a brand says of itself, when it is night there, and how much it may text. */
@Named
@ViewScoped
public class BrandPage implements Serializable {

    private static final List<String> ZONES = List.of(
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Denver",
            "America/Chicago",
            "America/New_York",
            "America/Anchorage",
            "Pacific/Honolulu");

    @Inject
    private Tenants tenants;

    @Inject
    private CurrentTenant tenant;

    private final ProfileForm form = new ProfileForm();

    @PostConstruct
    void load() {
        form.show(tenants.get(tenant.id()));
    }

    public void save() {
        form.show(tenants.change(tenant.id(), ExpectedVersion.ANY, form.profile(), form.limits()));
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage("Saved."));
    }

    public List<String> getZones() {
        return ZONES;
    }

    /** What is written in the form, by the fields' names. */
    public Map<String, @Nullable String> getFields() {
        return form.fields();
    }
}
