package com.intellisend.platform.reports;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.messaging.CarrierErrors;
import com.intellisend.messaging.SegmentPrice;
import com.intellisend.platform.reports.BrandReport.CampaignFigures;
import com.intellisend.platform.reports.BrandReport.Day;
import com.intellisend.platform.reports.BrandReport.Failure;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.Tenants;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
    private BrandReport report = new BrandReport(List.of(), List.of(), List.of());

    /** @param sent of all days */
    public record Total(long sent, long segments, long delivered, long failed, long replied, long optedOut) {}

    public void load() {
        ZoneId zone = tenants.get(tenant.id()).timeZone();
        LocalDate today = time.now().atZone(zone).toLocalDate();
        report = reports.of(tenant.id(), today.minusDays(span - 1L), today, zone);
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
        return report.days().stream().mapToLong(figure).sum();
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
        return report.days();
    }

    public List<CampaignFigures> getCampaigns() {
        return report.campaigns();
    }

    public List<Failure> getFailures() {
        return report.failures();
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
