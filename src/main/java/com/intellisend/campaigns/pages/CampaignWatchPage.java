package com.intellisend.campaigns.pages;

import com.intellisend.campaigns.CircuitBreaker;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.ForAdmins;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** The circuit breaker as a campaign's page shows it. */
@Named
@RequestScoped
public class CampaignWatchPage {

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private CircuitBreaker breaker;

    public boolean waiting(UUID campaign) {
        return breaker.isWaiting(tenant.id(), campaign);
    }

    public boolean enabled(UUID campaign) {
        return breaker.isEnabled(tenant.id(), campaign);
    }

    @ForAdmins
    public void enable(UUID campaign, boolean enabled) {
        breaker.enable(tenant.id(), campaign, enabled);
    }

    public boolean isAdmin() {
        return user.get().admin();
    }
}
