package com.intellisend.tenancy.pages;

import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.AdminsOnly;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.TenantDirectory;
import com.intellisend.tenancy.TenantProfile;
import com.intellisend.tenancy.Tenants;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All brands, for the agency; a new one starts with a name. */
@Named
@RequestScoped
public class BrandsPage {

    @Inject
    private Tenants tenants;

    @Inject
    private TenantDirectory directory;

    @Inject
    private CurrentUser user;

    private @Nullable String name;
    private @Nullable String publicName;

    public List<TenantDirectory.Entry> getRows() {
        return directory.all();
    }

    public String create() {
        if (!user.get().agency()) {
            throw new AdminsOnly();
        }
        String called = name == null ? "" : name.strip();
        String shown = publicName == null || publicName.isBlank() ? called : publicName.strip();
        tenants.create(
                TenantId.create(),
                new TenantProfile(called, shown, null, null, null, null, TenantProfile.DEFAULT_ZONE, null, null));
        return "/settings/brands?faces-redirect=true";
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getPublicName() {
        return publicName;
    }

    public void setPublicName(@Nullable String publicName) {
        this.publicName = publicName;
    }
}
