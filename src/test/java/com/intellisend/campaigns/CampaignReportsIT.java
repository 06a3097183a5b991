package com.intellisend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.audience.Segments;
import com.intellisend.campaigns.CampaignPlan.Step;
import com.intellisend.contacts.ContactBook;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.testkit.InsideTenant;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the chart of a campaign shows, in the zone of a brand in Tucson. */
@ArquillianTest
class CampaignReportsIT {

    @Inject
    private InsideTenant inside;

    @Inject
    private ContactBook contacts;

    @Inject
    private Segments segments;

    @Inject
    private CampaignPlanner planner;

    @Inject
    private CampaignReports reports;

    private TenantId tenant;
    private UUID contact;
    private UUID campaign;

    @BeforeEach
    void plan() {
        tenant = inside.create(TenantId.create());
        contact =
                contacts.findOrCreateId(tenant, new PhoneNumber("+15205550101"), Instant.parse("2026-10-01T12:00:00Z"));
        UUID segment = segments.createStatic(tenant, "Roofs", List.of(contact)).id();
        campaign = planner.create(
                        tenant,
                        new CampaignPlan(
                                "Fall",
                                null,
                                CampaignType.BLAST,
                                Purpose.SERVICE,
                                segment,
                                null,
                                List.of(new Step(1, 0, "Hello", false)),
                                DripRules.NONE),
                        null)
                .id();
    }

    @Test
    void what_happened_stands_hour_by_hour_and_the_quiet_hours_between_are_there_too() {
        accepted("2026-10-31T16:00:00Z", "delivered");
        accepted("2026-10-31T16:59:59Z", "read");
        accepted("2026-10-31T18:00:00Z", "failed");
        accepted("2026-10-31T18:10:00Z", "sent");

        assertThat(reports.overTime(tenant, campaign))
                .containsExactly(
                        new CampaignHour(Instant.parse("2026-10-31T16:00:00Z"), 2, 0, 0, 0),
                        new CampaignHour(Instant.parse("2026-10-31T17:00:00Z"), 0, 0, 0, 0),
                        new CampaignHour(Instant.parse("2026-10-31T18:00:00Z"), 0, 1, 0, 0));
    }

    @Test
    void what_took_longer_than_two_days_stands_day_by_day_of_the_brand() {
        accepted("2026-10-31T06:59:59Z", "delivered");
        accepted("2026-10-31T07:00:00Z", "delivered");
        accepted("2026-11-02T07:00:00Z", "undelivered");

        assertThat(reports.overTime(tenant, campaign))
                .containsExactly(
                        new CampaignHour(Instant.parse("2026-10-30T07:00:00Z"), 1, 0, 0, 0),
                        new CampaignHour(Instant.parse("2026-10-31T07:00:00Z"), 1, 0, 0, 0),
                        new CampaignHour(Instant.parse("2026-11-01T07:00:00Z"), 0, 0, 0, 0),
                        new CampaignHour(Instant.parse("2026-11-02T07:00:00Z"), 0, 1, 0, 0));
    }

    @Test
    void a_campaign_of_which_nothing_left_has_no_hours() {
        assertThat(reports.overTime(tenant, campaign)).isEmpty();
    }

    private void accepted(String at, String status) {
        inside.sql(
                tenant,
                handle -> handle.createUpdate("""
                                insert into app.message (id, tenant_id, contact_id, direction, from_number, to_number, status,
                                    campaign_id, segments, created_at, updated_at, accepted_at)
                                values (:id, :tenant, :contact, 'OUTBOUND', '+15205550100', '+15205550101', :status,
                                    :campaign, 1, :at, :at, :at)
                                """)
                        .bind("id", Ids.create())
                        .bind("tenant", tenant.value())
                        .bind("contact", contact)
                        .bind("status", status)
                        .bind("campaign", campaign)
                        .bind("at", Instant.parse(at))
                        .execute());
    }
}
