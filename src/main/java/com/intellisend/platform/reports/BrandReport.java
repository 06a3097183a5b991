package com.intellisend.platform.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A brand over a span of days.
 *
 * @param days every day of the span, those without anything too
 * @param campaigns those with texts in the span, the one with the most first
 * @param failures why texts failed, the commonest reason first
 */
public record BrandReport(List<Day> days, List<CampaignFigures> campaigns, List<Failure> failures) {

    /**
     * One local day.
     *
     * @param sent texts that the carrier took
     * @param segments of those, which is what the carrier bills
     * @param replied texts that came in
     * @param optedOut numbers that may no longer be texted since that day
     */
    public record Day(
            LocalDate day, long sent, long segments, long delivered, long failed, long replied, long optedOut) {}

    /** What came of a campaign's texts of these days. */
    public record CampaignFigures(
            UUID id,
            String name,
            String status,
            long sent,
            long segments,
            long delivered,
            long failed,
            long replied,
            long optedOut) {}

    /** @param code the carrier's; 0 for none */
    public record Failure(int code, long texts) {}
}
