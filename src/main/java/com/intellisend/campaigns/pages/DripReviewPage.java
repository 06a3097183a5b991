package com.intellisend.campaigns.pages;

import com.intellisend.campaigns.Campaign;
import com.intellisend.campaigns.CampaignForecast;
import com.intellisend.campaigns.CampaignStep;
import com.intellisend.campaigns.Forecast;
import com.intellisend.campaigns.Sample;
import com.intellisend.campaigns.SampleText;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last look at a drip before its launch: whom it reaches, how its texts read for some of them, and their number to be typed. */
@Named
@ViewScoped
public class DripReviewPage implements Serializable {

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CampaignForecast forecasts;

    private final TypedConfirmation confirmation = new TypedConfirmation();
    private @Nullable Forecast forecast;
    private List<SampleText> written = List.of();
    private Samples samples = new Samples(List.of());

    /** @param leaving when its first text would leave */
    void open(Campaign drip, Instant leaving) {
        written = drip.steps().stream()
                .map(step -> new SampleText(step.bodyTemplate(), null))
                .toList();
        forecast = forecasts.of(
                tenant.id(),
                drip.segmentId(),
                drip.excludedSegmentIds(),
                drip.purpose(),
                drip.skipsActiveConversations(),
                drip.steps().stream().map(CampaignStep::template).toList(),
                leaving);
        samples = new Samples(forecast.samples());
    }

    public void close() {
        forecast = null;
    }

    void confirm() {
        confirmation.check(getAtMost());
    }

    /** As many people as may get it, with those who were not looked at. */
    public long getAtMost() {
        Forecast seen = forecast;
        return seen == null ? 0 : seen.atMost();
    }

    public void turn(int by) {
        samples.turn(by);
    }

    public boolean isOpen() {
        return forecast != null;
    }

    public @Nullable Forecast getForecast() {
        return forecast;
    }

    public List<ReasonLine> getWithheld() {
        return forecast == null ? List.of() : ReasonLine.ofReasons(forecast.withheld());
    }

    public Samples getSamples() {
        return samples;
    }

    /** As they read for the person shown; as they are written while there is nobody. */
    public List<SampleText> getTexts() {
        Sample shown = samples.getShown();
        return shown == null ? written : shown.texts();
    }

    /** Does the number of people have to be typed before the launch? */
    public boolean isTyped() {
        return TypedConfirmation.isAskedFor(getAtMost());
    }

    public String getConfirmation() {
        return confirmation.typed();
    }

    public void setConfirmation(@Nullable String typed) {
        confirmation.type(typed);
    }
}
