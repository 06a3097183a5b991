package com.intellisend.campaigns.pages;

import com.intellisend.campaigns.PersonDrips;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** The drips that go on with one person, as a part of other pages. */
@Named
@RequestScoped
public class PersonDripsPage {

    @Inject
    private CurrentTenant tenant;

    @Inject
    private PersonDrips drips;

    public List<PersonDrips.Running> of(UUID contact) {
        return drips.of(tenant.id(), contact);
    }

    public void stop(UUID contact, UUID drip) {
        drips.stop(tenant.id(), contact, drip);
    }
}
