package com.intellisend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.audience.SegmentMembers;
import com.intellisend.audience.Segments;
import com.intellisend.campaigns.CampaignPlan.Step;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.TenantId;
import com.intellisend.testkit.InsideTenant;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class FanOutIT {

    private static final int PEOPLE = 1_200;

    @Inject
    private InsideTenant inside;

    @Inject
    private Segments segments;

    @Inject
    private SegmentMembers members;

    @Inject
    private CampaignPlanner planner;

    @Inject
    private CampaignRun run;

    @Inject
    private FanOut fanOut;

    @Inject
    private StepClock steps;

    @Inject
    private MovesOfTheTests moves;

    @Inject
    private CampaignReports reports;

    @Inject
    private BusinessTime time;

    @Test
    void each_contact_of_the_segment_is_in_once_however_often_the_fan_out_is_taken_up_again() {
        TenantId brand = inside.create(TenantId.create());
        UUID campaign = launched(brand, CampaignType.BLAST);

        // Beside the job that the clock starts, as a second instance would.
        for (int slice = 0; slice < 4; slice++) {
            fanOut.goOn(brand, campaign, time.now());
            forgetTheMark(brand, campaign);
        }
        while (fanOut.hasMore(brand, campaign)) {
            fanOut.goOn(brand, campaign, time.now());
        }
        moves.everybody(brand, campaign, 5_000);

        CampaignReport report = reports.of(brand, campaign);
        assertThat(report.audience()).isEqualTo(PEOPLE);
        assertThat(report.texts()).isEqualTo(PEOPLE);
        assertThat(count(brand, "select count(distinct to_number) from app.message"))
                .isEqualTo(PEOPLE);
    }

    @Test
    void nobody_is_moved_on_while_the_campaign_is_paused() {
        TenantId brand = inside.create(TenantId.create());
        UUID campaign = launched(brand, CampaignType.DRIP);
        run.pause(brand, campaign, "a test");
        long before = count(brand, "select count(*) from app.message");

        fanOut.goOn(brand, campaign, time.now());
        assertThat(steps.moveDue(brand, campaign, 5_000)).isZero();
        assertThat(count(brand, "select count(*) from app.message")).isEqualTo(before);
    }

    @Test
    void a_canceled_campaign_withholds_what_has_not_left() {
        TenantId brand = inside.create(TenantId.create());
        UUID campaign = launched(brand, CampaignType.DRIP);
        fanOut.goOn(brand, campaign, time.now());
        run.cancel(brand, campaign);

        assertThat(count(brand, "select count(*) from app.campaign_recipient where state = 'ACTIVE'"))
                .isZero();
        assertThat(count(brand, "select count(*) from app.message where status = 'pending'"))
                .isZero();
    }

    @Test
    void one_tenant_never_sees_anothers_campaign_or_segment() {
        TenantId mine = inside.create(TenantId.create());
        TenantId other = inside.create(TenantId.create());
        UUID campaign = launched(other, CampaignType.BLAST);
        UUID segment = planner.get(other, campaign).segmentId();
        UUID contact = inside.sql(
                other,
                sql -> sql.createQuery("select id from app.contact limit 1")
                        .mapTo(UUID.class)
                        .one());

        assertThatThrownBy(() -> planner.get(mine, campaign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run.cancel(mine, campaign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> segments.get(mine, segment)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> segments.createStatic(mine, "Stolen", List.of(contact)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("1 of the 1 is not a contact");
    }

    @Test
    void a_rule_finds_exactly_those_who_fit() {
        TenantId brand = inside.create(TenantId.create());
        people(brand);
        UUID segment = segments.createDynamic(brand, "Odd ones", """
                        {"all": [{"field": "firstName", "startsWith": "person1"},
                         {"not": {"any": [{"tag": "no"}, {"did": "received"}, {"date": "lastRepliedAt", "withinDays": 9}]}},
                         {"date": "createdAt", "withinDays": 1}]}""").id();

        long expected = count(brand, "select count(*) from app.contact where first_name like 'Person1%'");
        assertThat(members.count(brand, segment, time.now()))
                .isEqualTo(expected)
                .isPositive();
        assertThat(members.list(brand, segment, null, 5, time.now()).items()).hasSize(5);
    }

    @Test
    void who_is_in_a_segment_that_is_left_out_is_not_in_the_campaign() {
        TenantId brand = inside.create(TenantId.create());
        UUID campaign = drafted(brand, CampaignType.BLAST);
        UUID chosen = segments.createStatic(brand, "Not these", ids(brand, "where first_name like 'Person2%'"))
                .id();
        UUID byRule = segments.createDynamic(
                        brand, "Nor these", "{\"field\": \"firstName\", \"startsWith\": \"person1\"}")
                .id();
        leaveOut(brand, campaign, List.of(chosen, byRule));
        run.launch(brand, campaign);
        while (fanOut.hasMore(brand, campaign)) {
            fanOut.goOn(brand, campaign, time.now());
        }

        long wanted = count(brand, "select count(*) from app.contact where first_name !~ '^Person[12]'");
        assertThat(reports.of(brand, campaign).audience()).isEqualTo(wanted).isPositive();
        assertThat(planner.duplicate(brand, campaign, null).excludedSegmentIds())
                .containsExactlyInAnyOrder(chosen, byRule);
        assertThatThrownBy(() -> leaveOut(brand, campaign, List.of())).isInstanceOf(CampaignIsUnderWay.class);
    }

    @Test
    void another_choice_of_segments_to_leave_out_takes_the_place_of_the_one_before() {
        TenantId brand = inside.create(TenantId.create());
        UUID campaign = drafted(brand, CampaignType.BLAST);
        UUID first = segments.createStatic(brand, "First", List.of()).id();
        UUID second = segments.createStatic(brand, "Second", List.of()).id();
        UUID third = segments.createStatic(brand, "Third", List.of()).id();
        leaveOut(brand, campaign, List.of(first, second));
        leaveOut(brand, campaign, List.of(third, second, third));
        assertThat(planner.get(brand, campaign).excludedSegmentIds()).containsExactlyInAnyOrder(second, third);

        UUID foreign = segments.createStatic(inside.create(TenantId.create()), "Foreign", List.of())
                .id();
        assertThatThrownBy(() -> leaveOut(brand, campaign, List.of(foreign)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("excludedSegmentIds");
        leaveOut(brand, campaign, List.of());
        assertThat(planner.get(brand, campaign).excludedSegmentIds()).isEmpty();
    }

    private void leaveOut(TenantId brand, UUID campaign, List<UUID> others) {
        planner.edit(
                brand,
                campaign,
                plan -> new CampaignPlan(
                        plan.name(),
                        plan.description(),
                        plan.type(),
                        plan.purpose(),
                        plan.segmentId(),
                        others,
                        plan.fromNumber(),
                        plan.steps(),
                        plan.rules(),
                        plan.skipActiveConversations()));
    }

    private List<UUID> ids(TenantId brand, String which) {
        return inside.sql(
                brand,
                sql -> sql.createQuery("select id from app.contact " + which)
                        .mapTo(UUID.class)
                        .list());
    }

    private UUID launched(TenantId brand, CampaignType type) {
        UUID campaign = drafted(brand, type);
        run.launch(brand, campaign);
        return campaign;
    }

    private UUID drafted(TenantId brand, CampaignType type) {
        people(brand);
        UUID segment = segments.createStatic(brand, "Everybody", ids(brand, "")).id();
        CampaignPlan plan = new CampaignPlan(
                "Test",
                null,
                type,
                Purpose.SERVICE,
                segment,
                null,
                type == CampaignType.BLAST
                        ? List.of(new Step(1, 0, "Hi {{firstName}}", false))
                        : List.of(new Step(1, 0, "Hi", false), new Step(2, 60, "Again", false)));
        return planner.create(brand, plan, null).id();
    }

    private void people(TenantId brand) {
        inside.sql(
                brand,
                sql -> sql.createUpdate("""
                                insert into app.contact (id, tenant_id, phone, first_name, created_at, updated_at)
                                select app.time_ordered_uuid(:now), :tenant, '+1520555' || lpad(n::text, 4, '0'), 'Person' || n, :now, :now
                                from generate_series(1, :people) n
                                """)
                        .bind("tenant", brand.value())
                        .bind("now", time.now())
                        .bind("people", PEOPLE)
                        .execute());
    }

    private void forgetTheMark(TenantId brand, UUID campaign) {
        inside.sql(
                brand,
                sql -> sql.createUpdate(
                                "update app.campaign set fan_out_mark = null, fanned_out_at = null where id = :campaign and status = 'RUNNING'")
                        .bind("campaign", campaign)
                        .execute());
    }

    private long count(TenantId brand, String question) {
        return inside.sql(
                brand, sql -> sql.createQuery(question).mapTo(Long.class).one());
    }
}
