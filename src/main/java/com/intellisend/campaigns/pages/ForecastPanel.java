package com.intellisend.campaigns.pages;

import com.intellisend.campaigns.CampaignForecast;
import com.intellisend.campaigns.Departure;
import com.intellisend.campaigns.Forecast;
import com.intellisend.campaigns.Sample;
import com.intellisend.campaigns.SendingForecast;
import com.intellisend.campaigns.SendingForecast.Course;
import com.intellisend.campaigns.TextAdvice;
import com.intellisend.compliance.Reasons;
import com.intellisend.messaging.InvalidTemplate;
import com.intellisend.messaging.MergeTemplate;
import com.intellisend.messaging.SegmentPrice;
import com.intellisend.messaging.SmsText;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.Tenants;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Beside every step of the composer: who will get it and who not, how it reads on a phone, and when it is through. */
@Named
@ViewScoped
public class ForecastPanel implements Serializable {

    @Inject
    private CurrentTenant tenant;

    @Inject
    private Tenants tenants;

    @Inject
    private CampaignForecast forecasts;

    @Inject
    private SendingForecast courses;

    @Inject
    private SegmentPrice price;

    private @Nullable Forecast forecast;
    private transient @Nullable Course course;
    private List<TextAdvice> advice = List.of();
    private Samples samples = new Samples(List.of());
    private boolean counting;

    /** So many people for one reason, with some of them by name. */
    public record Group(String words, long count, List<com.intellisend.campaigns.Reached> people)
            implements Serializable {

        public long more() {
            return count - people.size();
        }
    }

    /** A large segment takes a moment: the page opens before it is counted, and then asks for the numbers by itself. */
    void reckonLater(BlastForm form) {
        counting = form.getSegmentId() != null;
    }

    void reckon(BlastForm form, Departure departure) {
        counting = false;
        UUID segment = form.getSegmentId();
        forecast = segment == null
                ? null
                : forecasts.of(
                        tenant.id(),
                        segment,
                        form.getExcluded(),
                        form.getPurpose(),
                        form.isTalkersAlone(),
                        readable(form.getText()),
                        departure);
        Forecast seen = forecast;
        samples = new Samples(seen == null ? List.of() : seen.samples());
        course = seen == null
                ? null
                : courses.of(tenant.id(), form.sender(), seen.waves(), departure.from())
                        .orElse(null);
        advice = TextAdvice.of(
                form.getText(),
                tenants.get(tenant.id()).publicName(),
                form.getPurpose(),
                seen == null ? 0 : seen.withheld().getOrDefault(Reasons.MISSING_FIELD, 0L));
    }

    /** None while there is nothing to fill in, or while its braces are wrong, which is told when it is saved. */
    private static List<MergeTemplate> readable(String text) {
        try {
            return text.isBlank() ? List.of() : List.of(MergeTemplate.parse(text));
        } catch (InvalidTemplate halfWritten) {
            return List.of();
        }
    }

    public void turn(int by) {
        samples.turn(by);
    }

    public Samples getSamples() {
        return samples;
    }

    /** What the shown text costs to send. */
    public @Nullable SmsText getSampleSize() {
        Sample sample = samples.getShown();
        String text = sample == null ? null : sample.first().text();
        return text == null ? null : SmsText.of(text);
    }

    /** A text as somebody would get it; the words as they are while nobody would. */
    String sampleOr(String words) {
        Forecast seen = forecast;
        return seen == null ? words : seen.sampleOf(0).orElse(words);
    }

    public boolean isCounting() {
        return counting;
    }

    public @Nullable Forecast getForecast() {
        return forecast;
    }

    /** What all texts together cost, about, in cents. */
    public long getCost() {
        Forecast seen = forecast;
        return seen == null ? 0 : price.cents(seen.segmentsAtMost());
    }

    public long getWillGetIt() {
        Forecast seen = forecast;
        return seen == null ? 0 : seen.willGetIt();
    }

    /** As many people as may get it, with those who were not looked at. */
    public long getAtMost() {
        Forecast seen = forecast;
        return seen == null ? 0 : seen.atMost();
    }

    public @Nullable Group getNow() {
        Forecast seen = forecast;
        return seen == null ? null : group(Forecast.NOW, seen.now());
    }

    public List<Group> getWaiting() {
        Forecast seen = forecast;
        return seen == null ? List.of() : groups(seen.waiting());
    }

    public List<Group> getWithheld() {
        Forecast seen = forecast;
        return seen == null ? List.of() : groups(seen.withheld());
    }

    private List<Group> groups(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Group group(String reason, long count) {
        Forecast seen = Objects.requireNonNull(forecast);
        return new Group(Reasons.inWords(reason), count, seen.people().getOrDefault(reason, List.of()));
    }

    public List<TextAdvice> getAdvice() {
        return advice;
    }

    public @Nullable Course getCourse() {
        return course;
    }
}
