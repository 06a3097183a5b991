package com.intellisend.campaigns.pages;

import com.intellisend.campaigns.PersonCampaigns;
import com.intellisend.campaigns.PersonDrips;
import com.intellisend.compliance.Reasons;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** The campaigns of one person, as a part of other pages: the drips that go on with them, and what is over. */
@Named
@RequestScoped
public class PersonDripsPage {

    private static final int PAST = 8;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private PersonDrips drips;

    @Inject
    private PersonCampaigns campaigns;

    public List<PersonDrips.Running> of(UUID contact) {
        return drips.of(tenant.id(), contact);
    }

    public List<PersonCampaigns.Part> past(UUID contact) {
        return campaigns.of(tenant.id(), contact, PAST);
    }

    /** Why it went no further for them; empty when it did, or when the state of the text says it already. */
    public String why(PersonCampaigns.Part part) {
        return part.reason() == null || part.optedOut() || part.replied() ? "" : Reasons.inWords(part.reason());
    }

    public void stop(UUID contact, UUID drip) {
        drips.stop(tenant.id(), contact, drip);
    }
}
