package com.intellisend.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.audience.Segments;
import com.intellisend.campaigns.CampaignPlan;
import com.intellisend.campaigns.CampaignPlan.Step;
import com.intellisend.campaigns.CampaignPlanner;
import com.intellisend.campaigns.CampaignType;
import com.intellisend.campaigns.DripRules;
import com.intellisend.campaigns.Purpose;
import com.intellisend.contacts.ContactBook;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.platform.reports.BrandReport.CampaignFigures;
import com.intellisend.platform.reports.BrandReport.Day;
import com.intellisend.platform.reports.BrandReport.Failure;
import com.intellisend.testkit.InsideTenant;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ArquillianTest
class BrandReportsIT {

    /** Its clocks went back an hour in the night to the first of November 2026. */
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static final LocalDate OCTOBER_31 = LocalDate.of(2026, 10, 31);
    private static final PhoneNumber ANN = new PhoneNumber("+15205550101");

    @Inject
    private InsideTenant inside;

    @Inject
    private BrandReports reports;

    @Inject
    private ContactBook contacts;

    @Inject
    private Segments segments;

    @Inject
    private CampaignPlanner planner;

    @Test
    void each_text_counts_on_the_local_day_it_belongs_to_also_when_that_day_has_25_hours() {
        TenantId tenant = inside.create(TenantId.create());
        UUID ann = ann(tenant);
        inbound(tenant, ann, "2026-10-31T03:59:59Z");
        inbound(tenant, ann, "2026-10-31T04:00:00Z");
        inbound(tenant, ann, "2026-11-01T03:59:59Z");
        inbound(tenant, ann, "2026-11-01T04:00:00Z");
        inbound(tenant, ann, "2026-11-02T04:59:59Z");
        inbound(tenant, ann, "2026-11-02T05:00:00Z");
        inbound(tenant, ann, "2026-11-03T05:00:00Z");

        List<Day> days =
                reports.of(tenant, OCTOBER_31, OCTOBER_31.plusDays(2), NEW_YORK).days();

        assertThat(days)
                .extracting(Day::day)
                .containsExactly(OCTOBER_31, OCTOBER_31.plusDays(1), OCTOBER_31.plusDays(2));
        assertThat(days).extracting(Day::replied).containsExactly(2L, 2L, 1L);
    }

    @Test
    void what_came_of_the_texts_is_counted_by_day_by_campaign_and_by_reason() {
        TenantId tenant = inside.create(TenantId.create());
        UUID ann = ann(tenant);
        UUID fall = campaign(tenant, ann, "Fall");
        UUID spring = campaign(tenant, ann, "Spring");
        outbound(tenant, ann, fall, "delivered", null, 2);
        outbound(tenant, ann, fall, "read", null, 1);
        outbound(tenant, ann, fall, "undelivered", 30005, 1);
        outbound(tenant, ann, spring, "sent", null, 1);
        outbound(tenant, ann, null, "failed", null, 1);
        outbound(tenant, ann, spring, "pending", null, 1);

        BrandReport report = reports.of(tenant, OCTOBER_31, OCTOBER_31, NEW_YORK);

        assertThat(report.days()).containsExactly(new Day(OCTOBER_31, 5, 6, 2, 2, 0, 0));
        assertThat(report.campaigns())
                .containsExactly(
                        new CampaignFigures(fall, "Fall", "DRAFT", 3, 4, 2, 1, 0, 0),
                        new CampaignFigures(spring, "Spring", "DRAFT", 1, 1, 0, 0, 0, 0));
        assertThat(report.failures()).containsExactlyInAnyOrder(new Failure(30005, 1), new Failure(0, 1));
    }

    @Test
    void one_tenant_never_sees_anothers_figures() {
        TenantId mine = inside.create(TenantId.create());
        TenantId other = inside.create(TenantId.create());
        UUID ann = ann(mine);
        outbound(mine, ann, campaign(mine, ann, "Fall"), "failed", 30005, 1);

        BrandReport report = reports.of(other, OCTOBER_31, OCTOBER_31, NEW_YORK);

        assertThat(report.days()).containsExactly(new Day(OCTOBER_31, 0, 0, 0, 0, 0, 0));
        assertThat(report.campaigns()).isEmpty();
        assertThat(report.failures()).isEmpty();
    }

    private UUID ann(TenantId tenant) {
        return contacts.findOrCreate(tenant, ANN, Instant.parse("2026-10-01T12:00:00Z"))
                .id();
    }

    private UUID campaign(TenantId tenant, UUID whom, String name) {
        UUID segment = segments.createStatic(tenant, name, List.of(whom)).id();
        return planner.create(
                        tenant,
                        new CampaignPlan(
                                name,
                                null,
                                CampaignType.BLAST,
                                Purpose.SERVICE,
                                segment,
                                List.of(),
                                null,
                                List.of(new Step(1, 0, "Hello", false)),
                                DripRules.USUAL,
                                false),
                        null)
                .id();
    }

    private void inbound(TenantId tenant, UUID whom, String at) {
        write(tenant, whom, "INBOUND", "received", null, null, 1, Instant.parse(at));
    }

    private void outbound(
            TenantId tenant,
            UUID whom,
            @Nullable UUID campaign,
            String status,
            @Nullable Integer error,
            int segmentsOfIt) {
        write(
                tenant,
                whom,
                "OUTBOUND",
                status,
                campaign,
                error,
                segmentsOfIt,
                OCTOBER_31.atTime(12, 0).atZone(NEW_YORK).toInstant());
    }

    private void write(
            TenantId tenant,
            UUID whom,
            String direction,
            String status,
            @Nullable UUID campaign,
            @Nullable Integer error,
            int segmentsOfIt,
            Instant at) {
        boolean taken = direction.equals("OUTBOUND") && !status.equals("pending");
        inside.sql(
                tenant,
                handle -> handle.createUpdate("""
                                insert into app.message (id, tenant_id, contact_id, direction, from_number, to_number, status,
                                    campaign_id, error_code, segments, created_at, updated_at, accepted_at)
                                values (:id, :tenant, :contact, :direction, '+15205550100', '+15205550101', :status,
                                    :campaign, :error, :segments, :at, :at, :accepted)
                                """)
                        .bind("id", Ids.create())
                        .bind("tenant", tenant.value())
                        .bind("contact", whom)
                        .bind("direction", direction)
                        .bind("status", status)
                        .bind("campaign", campaign)
                        .bind("error", error)
                        .bind("segments", segmentsOfIt)
                        .bind("at", at)
                        .bind("accepted", taken ? at : null)
                        .execute());
    }
}
