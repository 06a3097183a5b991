package com.intellisend.platform.reports;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.messaging.CarrierErrors;
import com.intellisend.messaging.SegmentPrice;
import com.intellisend.platform.reports.BrandReports.CampaignFigures;
import com.intellisend.platform.reports.BrandReports.Day;
import com.intellisend.platform.reports.BrandReports.Failure;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.Tenants;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.ToLongFunction;

/** A brand over the last week, month or quarter. */
@Named
@RequestScoped
public class ReportsPage {

    private static final List<Integer> SPANS = List.of(7, 30, 90);

    @Inject
    private BrandReports reports;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private Tenants tenants;

    @Inject
    private SegmentPrice price;

    @Inject
    private BusinessTime time;

    private int span = 30;
    private List<Day> days = List.of();
    private List<CampaignFigures> campaigns = List.of();
    private List<Failure> failures = List.of();

    /** @param sent of all days */
    public record Total(long sent, long segments, long delivered, long failed, long replied, long optedOut) {}

    public void load() {
        ZoneId zone = tenants.get(tenant.id()).timeZone();
        LocalDate today = time.now().atZone(zone).toLocalDate();
        LocalDate first = today.minusDays(span - 1L);
        Instant since = first.atStartOfDay(zone).toInstant();
        days = reports.days(tenant.id(), first, today, zone);
        campaigns = reports.campaigns(tenant.id(), since);
        failures = reports.failures(tenant.id(), since);
    }

    public Total getTotal() {
        return new Total(
                sum(Day::sent),
                sum(Day::segments),
                sum(Day::delivered),
                sum(Day::failed),
                sum(Day::replied),
                sum(Day::optedOut));
    }

    private long sum(ToLongFunction<Day> figure) {
        return days.stream().mapToLong(figure).sum();
    }

    /** About what these segments cost, in cents. */
    public long cost(long segments) {
        return price.cents(segments);
    }

    /** In words of the carrier's code. */
    public String words(Failure failure) {
        return CarrierErrors.of(failure.code()).words();
    }

    public List<Day> getDays() {
        return days;
    }

    public List<CampaignFigures> getCampaigns() {
        return campaigns;
    }

    public List<Failure> getFailures() {
        return failures;
    }

    public List<Integer> getSpans() {
        return SPANS;
    }

    public int getSpan() {
        return span;
    }

    /** Anything but a week, a month or a quarter is a month. */
    public void setSpan(int span) {
        this.span = SPANS.contains(span) ? span : 30;
    }
}
