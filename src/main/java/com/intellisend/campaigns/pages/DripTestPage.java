package com.intellisend.campaigns.pages;

import com.intellisend.campaigns.CampaignForecast;
import com.intellisend.campaigns.Forecast;
import com.intellisend.campaigns.TestText;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.messaging.MergeTemplate;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.ForAdmins;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every step of a drip to one's own phone, as somebody of its segment would get it. */
@Named
@RequestScoped
public class DripTestPage {

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private CampaignForecast forecasts;

    @Inject
    private TestText testText;

    @Inject
    private BusinessTime time;

    @Inject
    private DripEditPage drip;

    private String phone = "";
    private boolean sent;

    @ForAdmins
    public void send() {
        PhoneNumber own = PhoneNumber.parse(phone);
        DripForm form = drip.getForm();
        List<StepRow> rows = form.getSteps().getRows();
        Forecast filled = forecasts.of(
                tenant.id(),
                form.segment(),
                form.getExcluded(),
                form.getPurpose(),
                false,
                rows.stream().map(row -> MergeTemplate.parse(row.getText())).toList(),
                time.now());
        for (int i = 0; i < rows.size(); i++) {
            String text = filled.sampleOf(i).orElse(rows.get(i).getText());
            testText.send(tenant.id(), own, form.sender(), text, user.id());
        }
        sent = true;
    }

    public boolean isSent() {
        return sent;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone == null ? "" : phone;
    }
}
