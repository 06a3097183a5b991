package com.intellisend.campaigns.pages;

import com.intellisend.campaigns.TestText;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.ForAdmins;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The text on one's own phone, before anybody else gets it. */
@Named
@RequestScoped
public class TestTextPage {

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private TestText testText;

    @Inject
    private CampaignEditPage campaign;

    @Inject
    private ForecastPanel forecast;

    private String phone = "";

    @ForAdmins
    public void send() {
        BlastForm form = campaign.getForm();
        testText.send(
                tenant.id(), PhoneNumber.parse(phone), form.sender(), forecast.sampleOr(form.getText()), user.id());
        campaign.tested();
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone == null ? "" : phone;
    }
}
