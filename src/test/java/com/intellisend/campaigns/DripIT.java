package com.intellisend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.audience.SegmentIsInUse;
import com.intellisend.audience.Segments;
import com.intellisend.campaigns.CampaignPlan.Step;
import com.intellisend.compliance.Suppression.Scope;
import com.intellisend.compliance.Suppressions;
import com.intellisend.contacts.ContactBook;
import com.intellisend.contacts.ContactChange;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.MergeTemplate;
import com.intellisend.platform.time.ClockOffset;
import com.intellisend.testkit.InsideTenant;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drips in the server; its own clock makes its rounds beside the test, as a second instance would. */
@ArquillianTest
class DripIT {

    private static final int PEOPLE = 40;
    private static final int DAY = 1440;
    private static final ZoneId TUCSON = ZoneId.of("America/Phoenix");

    @Inject
    private InsideTenant inside;

    @Inject
    private Segments segments;

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
    private DripLook looks;

    @Inject
    private PersonDrips persons;

    @Inject
    private CampaignForecast forecasts;

    @Inject
    private MergeFields fields;

    @Inject
    private Suppressions suppressions;

    @Inject
    private ContactBook book;

    @Inject
    private BusinessTime time;

    @Inject
    private MachineTime machine;

    @Inject
    private ClockOffset clock;

    @Resource(lookup = "concurrent/batch")
    private ManagedExecutorService executor;

    @Resource(lookup = "java:comp/UserTransaction")
    private UserTransaction transaction;

    private TenantId brand;
    private UUID segment;

    @BeforeEach
    void people_who_want_solar() {
        letItBeDay();
        brand = inside.create(TenantId.create());
        people(1, PEOPLE);
        segment = segments.createDynamic(brand, "Solar", "{\"tag\": \"solar\"}").id();
    }

    @Test
    void whoever_reaches_the_goal_gets_no_further_text_and_the_reason_is_kept_with_its_time() {
        UUID drip = launched(new DripRules(true, null, true, true, false, null, "Booked", null, null));
        sql(
                "insert into app.contact_tag (tenant_id, contact_id, tag, created_at) select tenant_id, id, 'booked', :now from app.contact where first_name in ('P1', 'P2', 'P3')");
        everybodysTurnComes(drip);
        move(drip);

        assertThat(
                        count(
                                "select count(*) from app.campaign_recipient where stop_reason = 'goal_reached' and ended_at is not null and state = 'STOPPED'"))
                .isEqualTo(3);
        assertThat(
                        count(
                                "select count(*) from app.message m join app.contact c on c.id = m.contact_id where c.first_name in ('P1', 'P2', 'P3')"))
                .isEqualTo(3);
        assertThat(count("select count(*) from app.message")).isEqualTo(2 * PEOPLE - 3);
    }

    @Test
    void a_tag_that_was_there_before_ends_nothing() {
        sql(
                "insert into app.contact_tag (tenant_id, contact_id, tag, created_at) select tenant_id, id, 'booked', created_at from app.contact");
        launched(new DripRules(false, null, true, true, false, "booked", null, null, null));
        assertThat(count("select count(*) from app.campaign_recipient where state = 'ACTIVE'"))
                .isEqualTo(PEOPLE);
    }

    @Test
    void a_tag_that_is_added_ends_it_and_so_does_stop_on_the_persons_page_and_each_reason_is_kept() {
        UUID drip = launched(new DripRules(true, 30, true, true, false, "Not interested", null, null, null));
        tag("not interested", "P1", "P2");
        UUID third = contacts("P3").get(0);
        assertThat(persons.of(brand, third)).hasSize(1);
        persons.stop(brand, third, drip);
        assertThat(persons.of(brand, third)).isEmpty();
        looks.look(brand, drip);
        everybodysTurnComes(drip);
        move(drip);

        assertThat(count("select count(*) from app.campaign_recipient where stop_reason = 'tag_added'"))
                .isEqualTo(2);
        assertThat(count("select count(*) from app.campaign_recipient where stop_reason = 'removed_by_hand'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from app.message")).isEqualTo(2 * PEOPLE - 3);
    }

    @Test
    void drips_that_may_go_on_beside_others_do() {
        launched(new DripRules(false, null, true, true, false, null, null, null, null));
        launched(new DripRules(false, null, true, true, false, null, null, null, null));
        assertThat(count("select count(*) from app.campaign_recipient where state = 'ACTIVE'"))
                .isEqualTo(2 * PEOPLE);
    }

    @Test
    void it_ends_for_whoever_leaves_the_segment_even_if_the_text_already_waits() {
        UUID drip = launched(new DripRules(true, null, true, true, true, null, null, null, null));
        everybodysTurnComes(drip);
        move(drip);
        assertThat(count("select count(*) from app.campaign_recipient where state = 'DONE'"))
                .isEqualTo(PEOPLE);

        sql("update app.message set status = 'pending', accepted_at = null, not_before = :now + interval '1 day'");
        sql(
                "delete from app.contact_tag where contact_id in (select id from app.contact where first_name in ('P4', 'P5'))");
        looks.look(brand, drip);

        assertThat(count("select count(*) from app.campaign_recipient where stop_reason = 'left_segment'"))
                .isEqualTo(2);
    }

    @Test
    void newcomers_come_in_once_however_many_look_at_once() throws Exception {
        UUID drip = launched(new DripRules(true, null, true, true, false, null, null, null, null));
        people(PEOPLE + 1, 300);
        List<Future<?>> looking = new ArrayList<>();
        for (int instance = 0; instance < 4; instance++) {
            looking.add(executor.submit(() -> looks.look(brand, drip)));
        }
        for (Future<?> one : looking) {
            one.get();
        }
        assertThat(count("select count(*) from app.campaign_recipient")).isEqualTo(300);
        assertThat(count("select count(distinct phone) from app.campaign_recipient"))
                .isEqualTo(300);
        assertThat(count("select max(enrolment) from app.campaign_recipient")).isEqualTo(1);
    }

    @Test
    void whoever_is_in_a_segment_that_is_left_out_does_not_come_in_later_either_and_who_comes_into_it_leaves() {
        UUID chosen =
                segments.createStatic(brand, "Not these", contacts("P1", "P2")).id();
        UUID ruled =
                segments.createDynamic(brand, "Bought", "{\"tag\": \"bought\"}").id();
        UUID drip = draft(new DripRules(true, null, true, true, true, null, null, null, null), chosen, ruled);
        launch(drip);
        assertThat(count("select count(*) from app.campaign_recipient")).isEqualTo(PEOPLE - 2);

        people(PEOPLE + 1, PEOPLE + 5);
        tag("bought", "P3", "P41", "P42");
        segments.addMembers(brand, chosen, contacts("P43"));
        looks.look(brand, drip);
        assertThat(count("select count(*) from app.campaign_recipient")).isEqualTo(PEOPLE - 2 + 2);
        assertThat(count("select count(*) from app.campaign_recipient where stop_reason = 'left_segment'"))
                .isEqualTo(1);
        assertThatThrownBy(() -> segments.archive(brand, ruled))
                .isInstanceOf(SegmentIsInUse.class)
                .hasMessageContaining("Drip");
    }

    @Test
    void a_drip_whose_audience_is_left_out_altogether_is_not_launched() {
        UUID everybody =
                segments.createDynamic(brand, "All", "{\"tag\": \"Solar\"}").id();
        UUID drip = draft(DripRules.USUAL, everybody);
        assertThatThrownBy(() -> run.launch(brand, drip)).isInstanceOf(SegmentIsEmpty.class);
    }

    @Test
    void a_look_that_took_long_is_followed_by_a_longer_rest() {
        assertThat(DripLook.restAfter(Duration.ofMillis(150))).isEqualTo(Duration.ofSeconds(30));
        assertThat(DripLook.restAfter(Duration.ofSeconds(6))).isEqualTo(Duration.ofMinutes(2));

        UUID drip = launched(new DripRules(true, null, true, true, false, null, null, null, null));
        sql("update app.campaign set looked_at = :now - interval '1 minute', look_rest_seconds = 120");
        assertThat(looks.claim(brand)).isEmpty();
        sql("update app.campaign set looked_at = :now - interval '3 minutes'");
        looks.look(brand, drip);
        assertThat(count("select look_rest_seconds from app.campaign")).isEqualTo(30);
    }

    @Test
    void who_comes_again_does_so_under_the_next_number_and_not_before_the_days_are_over() throws Exception {
        UUID drip = launched(new DripRules(true, 90, true, true, false, null, null, null, null));
        everybodysTurnComes(drip);
        move(drip);
        looks.look(brand, drip);
        assertThat(count("select count(*) from app.campaign_recipient")).isEqualTo(PEOPLE);

        sql("update app.campaign_recipient set ended_at = ended_at - interval '91 days'");
        sql(
                "update app.campaign_recipient set stop_reason = 'removed_by_hand', state = 'STOPPED' where contact_id = (select id from app.contact where first_name = 'P7')");
        List<Future<?>> looking = new ArrayList<>();
        for (int instance = 0; instance < 4; instance++) {
            looking.add(executor.submit(() -> looks.look(brand, drip)));
        }
        for (Future<?> one : looking) {
            one.get();
        }
        move(drip);
        assertThat(count("select count(*) from app.campaign_recipient where enrolment = 2"))
                .isEqualTo(PEOPLE - 1);
        assertThat(count("select count(*) from app.campaign_recipient where enrolment > 2"))
                .isZero();
        assertThat(count("select count(*) from app.message where enrolment = 2"))
                .isEqualTo(PEOPLE - 1);
        assertThat(count("select count(*) from app.message")).isEqualTo(3 * PEOPLE - 1);
    }

    @Test
    void one_marketing_drip_at_a_time_goes_on_with_a_person_and_the_next_waits_for_its_end() {
        UUID first = launched(DripRules.USUAL);
        UUID second = launched(DripRules.USUAL);
        assertThat(count("select count(*) from app.campaign_recipient where state = 'ACTIVE'"))
                .isEqualTo(PEOPLE);
        assertThat(count("select count(*) from app.campaign_recipient where state = 'WAITING' and campaign_id = '"
                        + second + "'"))
                .isEqualTo(PEOPLE);
        looks.look(brand, second);
        assertThat(count("select count(*) from app.message")).isEqualTo(PEOPLE);

        run.cancel(brand, first);
        looks.look(brand, second);
        move(second);
        assertThat(count("select count(*) from app.campaign_recipient where state = 'ACTIVE' and campaign_id = '"
                        + second + "'"))
                .isEqualTo(PEOPLE);
        assertThat(count("select count(*) from app.message where campaign_id = '" + second + "'"))
                .isEqualTo(PEOPLE);
    }

    @Test
    void a_cut_in_the_middle_of_a_move_leaves_nobody_moved_without_a_text_and_nobody_gets_two() throws Exception {
        UUID drip = launched(new DripRules(false, null, true, true, false, null, null, null, null));
        for (int cut = 0; cut < 5; cut++) {
            transaction.begin();
            everybodysTurnComes(drip);
            steps.moveDue(brand, drip, 20);
            transaction.rollback();
        }
        everybodysTurnComes(drip);
        transaction.begin();
        steps.moveDue(brand, drip, 20);
        transaction.rollback();
        move(drip);

        assertThat(count("select count(*) from app.message")).isEqualTo(2L * PEOPLE);
        assertThat(count("select count(distinct (campaign_step_id, contact_id)) from app.message"))
                .isEqualTo(2L * PEOPLE);
        assertThat(count("select count(*) from app.campaign_recipient where state = 'DONE'"))
                .isEqualTo(PEOPLE);
    }

    @Test
    void an_edit_under_way_takes_everybody_along_and_gives_nobody_a_text_twice() {
        UUID drip = launched(new DripRules(true, null, true, true, false, null, null, null, null));
        UUID one = planner.get(brand, drip).steps().get(0).id();
        UUID two = planner.get(brand, drip).steps().get(1).id();

        edit(
                drip,
                Enrolled.CONTINUE,
                new Step(null, 1, 0, "Fresh first", false),
                new Step(one, 2, 0, "Hi", false),
                new Step(null, 3, 5, "Between", false),
                new Step(two, 4, DAY, "Again, new words", false));
        for (int turn = 0; turn < 4; turn++) {
            everybodysTurnComes(drip);
            move(drip);
        }
        assertThat(bodiesAndCounts())
                .containsExactly("Hi=" + PEOPLE, "Between=" + PEOPLE, "Again, new words=" + PEOPLE);

        edit(
                drip,
                Enrolled.RECALL,
                new Step(one, 1, 0, "Hi", false),
                new Step(two, 2, DAY, "Again", false),
                new Step(null, 3, 0, "At last", false));
        everybodysTurnComes(drip);
        move(drip);
        assertThat(bodiesAndCounts()).contains("At last=" + PEOPLE).doesNotContain("Between=" + 2 * PEOPLE);
        assertThat(count("select count(*) from app.message")).isEqualTo(4L * PEOPLE);
    }

    @Test
    void a_step_that_is_added_at_the_end_calls_nobody_back_who_has_answered() {
        UUID drip = launched(new DripRules(true, null, true, true, false, null, null, null, null));
        UUID one = planner.get(brand, drip).steps().get(0).id();
        UUID two = planner.get(brand, drip).steps().get(1).id();
        everybodysTurnComes(drip);
        move(drip);
        sql("update app.message set status = 'accepted', accepted_at = :now where status in ('pending', 'claimed')");
        sql("update app.contact set last_replied_at = :now where first_name in ('P1', 'P2')");

        edit(
                drip,
                Enrolled.RECALL,
                new Step(one, 1, 0, "Hi", false),
                new Step(two, 2, DAY, "Again", false),
                new Step(null, 3, 0, "At last", false));
        everybodysTurnComes(drip);
        move(drip);

        assertThat(count("select count(*) from app.message")).isEqualTo(3 * PEOPLE - 2);
    }

    @Test
    void an_opt_out_on_record_ends_it_whoever_wrote_it_down_and_lifting_it_does_not_begin_it_again() {
        UUID drip = launched(new DripRules(true, 30, true, false, false, null, null, null, null));
        UUID manual = suppress("+15205550001", "manual", Scope.ALL);
        suppress("+15205550002", "wrong_number", Scope.ALL);
        suppress("+15205550003", "unreachable", Scope.ALL);
        suppress("+15205550004", "opt_out_request", Scope.MARKETING);
        looks.look(brand, drip);
        suppressions.lift(brand, manual, "A mistake", null, time.now());
        everybodysTurnComes(drip);
        move(drip);

        assertThat(reasons("P1", "P2", "P3", "P4"))
                .containsExactly("opted_out", "wrong_number", "unreachable", "opted_out");
        assertThat(count("select count(*) from app.message")).isEqualTo(2 * PEOPLE - 4);
    }

    @Test
    void a_new_number_gets_the_steps_that_are_still_to_come_unless_it_is_in_the_drip_already() {
        UUID drip = launched(new DripRules(false, null, true, true, false, null, null, null, null));
        book.change(
                brand,
                contacts("P1").get(0),
                new ContactChange(Map.of("phone", "(520) 555-0950"), null),
                ExpectedVersion.ANY,
                null);
        sql("update app.campaign_recipient set phone = '+15205550951' where phone = '+15205550003'");
        book.change(
                brand,
                contacts("P2").get(0),
                new ContactChange(Map.of("phone", "(520) 555-0951"), null),
                ExpectedVersion.ANY,
                null);
        everybodysTurnComes(drip);
        move(drip);

        assertThat(count("select count(*) from app.message m join app.campaign_step s on s.id = m.campaign_step_id"
                        + " join app.contact c on c.id = m.contact_id"
                        + " where s.step_order = 2 and c.first_name = 'P1' and m.to_number = '+15205550950'"))
                .isOne();
        assertThat(reasons("P2")).containsExactly("number_known");
        assertThat(count("select count(*) from app.message")).isEqualTo(2 * PEOPLE - 1);
    }

    @Test
    void an_edit_can_end_it_for_those_who_are_in_it() {
        UUID drip = launched(new DripRules(true, null, true, true, false, null, null, null, null));
        edit(drip, Enrolled.END, new Step(1, 0, "Other words", false));
        people(PEOPLE + 1, PEOPLE + 2);
        looks.look(brand, drip);
        move(drip);
        assertThat(count("select count(*) from app.campaign_recipient where stop_reason = 'sequence_changed'"))
                .isEqualTo(PEOPLE);
        assertThat(count("select count(*) from app.campaign_recipient where state = 'DONE'"))
                .isEqualTo(2);
    }

    @Test
    void a_drip_by_date_takes_each_person_in_on_their_day_once_a_year_and_a_leap_day_is_the_last_of_february() {
        LocalDate today = time.now().atZone(TUCSON).toLocalDate();
        LocalDate lastOfFebruary = LocalDate.of(today.getYear(), 3, 1).minusDays(1);
        int afterIt = (int) ChronoUnit.DAYS.between(lastOfFebruary, today);
        dated("P1", LocalDate.of(2000, 2, 29));
        dated("P2", lastOfFebruary.minusYears(1).plusDays(1));
        dated("P3", LocalDate.of(2012, 2, lastOfFebruary.getDayOfMonth()));
        DateStart start = new DateStart("Installed", afterIt, true);
        UUID drip = launched(new DripRules(false, null, true, true, false, null, null, null, start));
        assertThat(count("select count(*) from app.campaign_recipient where occasion is null"))
                .isZero();
        looks.look(brand, drip);
        looks.look(brand, drip);
        assertThat(count("select count(*) from app.campaign_recipient")).isEqualTo(2);

        sql("update app.campaign_recipient set state = 'DONE', ended_at = :now, next_step = null, due_at = null");
        looks.look(brand, drip);
        assertThat(count("select count(*) from app.campaign_recipient")).isEqualTo(2);
        sql("update app.campaign_recipient set occasion = occasion - 365");
        looks.look(brand, drip);
        assertThat(count("select count(*) from app.campaign_recipient where enrolment = 2"))
                .isEqualTo(2);
    }

    @Test
    void a_text_says_the_dates_of_its_person() {
        dated("P1", LocalDate.of(2019, 5, 31));
        Forecast seen = forecasts.of(
                brand,
                segment,
                List.of(),
                Purpose.SERVICE,
                false,
                List.of(MergeTemplate.parse("Installed {{date.Installed}}, {{firstName}}.")),
                time.now());
        assertThat(seen.samples()).extracting(sample -> sample.first().text()).contains("Installed May 31, 2019, P1.");
        assertThat(seen.withheld()).containsEntry("missing_field", PEOPLE - 1L);
        assertThat(fields.of(brand)).contains("firstName", "date.installed");
    }

    private UUID suppress(String phone, String reason, Scope scope) {
        return suppressions
                .add(
                        brand,
                        new Suppressions.New(new PhoneNumber(phone), reason, scope, "person", null, null, null),
                        time.now())
                .id();
    }

    private List<String> reasons(String... names) {
        return inside.sql(
                brand,
                sql -> sql.createQuery(
                                "select r.stop_reason from app.campaign_recipient r join app.contact c on c.id = r.contact_id"
                                        + " where c.first_name in (<names>) order by c.first_name")
                        .bindList("names", List.of(names))
                        .mapTo(String.class)
                        .list());
    }

    private void dated(String name, LocalDate day) {
        inside.sql(
                brand,
                sql -> sql.createUpdate("""
                        insert into app.contact_date (tenant_id, contact_id, name, day, created_at)
                        select tenant_id, id, 'installed', :day, :now from app.contact where first_name = :name
                        """)
                        .bind("day", day)
                        .bind("now", time.now())
                        .bind("name", name)
                        .execute());
    }

    private void edit(UUID drip, Enrolled enrolled, Step... wanted) {
        UnaryOperator<CampaignPlan> change = plan -> new CampaignPlan(
                plan.name(), null, plan.type(), plan.purpose(), plan.segmentId(), null, List.of(wanted), plan.rules());
        planner.edit(brand, drip, ExpectedVersion.ANY, change, enrolled);
    }

    private List<String> bodiesAndCounts() {
        return inside.sql(brand, sql -> sql.createQuery("""
                        select s.body_template || '=' || count(m.id) from app.message m
                        join app.campaign_step s on s.id = m.campaign_step_id
                        group by s.id order by min(m.created_at)
                        """).mapTo(String.class).list());
    }

    private UUID launched(DripRules rules) {
        UUID drip = draft(rules);
        launch(drip);
        return drip;
    }

    private UUID draft(DripRules rules, UUID... excluded) {
        CampaignPlan plan = new CampaignPlan(
                "Drip",
                null,
                CampaignType.DRIP,
                Purpose.MARKETING,
                segment,
                List.of(excluded),
                null,
                List.of(new Step(1, 0, "Hi", false), new Step(2, DAY, "Again", false)),
                rules,
                false);
        UUID drip = planner.create(brand, plan, null).id();
        theServersOwnLookIsADayAway();
        return drip;
    }

    /** What a test prepares in several steps is looked at when the test says so. */
    private void theServersOwnLookIsADayAway() {
        sql("update app.campaign set looked_at = :now + interval '1 day'");
    }

    private void launch(UUID drip) {
        run.launch(brand, drip);
        while (fanOut.hasMore(brand, drip)) {
            fanOut.goOn(brand, drip, time.now());
        }
        move(drip);
    }

    private void tag(String tag, String... names) {
        for (UUID contact : contacts(names)) {
            sql("insert into app.contact_tag (tenant_id, contact_id, tag, created_at) values ('" + brand + "', '"
                    + contact + "', '" + tag + "', :now)");
        }
    }

    private List<UUID> contacts(String... names) {
        return inside.sql(
                brand,
                sql -> sql.createQuery("select id from app.contact where first_name in (<names>)")
                        .bindList("names", List.of(names))
                        .mapTo(UUID.class)
                        .list());
    }

    private void move(UUID drip) {
        moves.everybody(brand, drip, 15);
    }

    private void letItBeDay() {
        ZonedDateTime local = time.now().atZone(TUCSON);
        if (local.getHour() < 9 || local.getHour() >= 18) {
            int days = local.getHour() >= 18 ? 1 : 0;
            clock.moveTo(
                    local.toLocalDate()
                            .plusDays(days)
                            .atTime(10, 0)
                            .atZone(TUCSON)
                            .toInstant(),
                    machine.now());
        }
    }

    private void everybodysTurnComes(UUID drip) {
        sql(
                "update app.message set status = 'accepted', accepted_at = :now - interval '2 days', updated_at = :now where status in ('pending', 'claimed')");
        sql("update app.message set accepted_at = :now - interval '2 days' where status <> 'withheld'");
        sql(
                "update app.campaign_recipient set due_at = :now - interval '1 minute' where state = 'ACTIVE' and campaign_id = '"
                        + drip + "'");
    }

    private void people(int from, int to) {
        inside.sql(
                brand,
                sql -> sql.createUpdate("""
                        with fresh as (
                            insert into app.contact (id, tenant_id, phone, first_name, consent_source, consent_timestamp, created_at, updated_at)
                            select app.time_ordered_uuid(:now), :tenant, '+1520555' || lpad(n::text, 4, '0'), 'P' || n, 'form', :now, :now, :now
                            from generate_series(cast(:from as int), cast(:to as int)) n returning id)
                        insert into app.contact_tag (tenant_id, contact_id, tag, created_at)
                        select :tenant, id, 'solar', :now from fresh
                        """)
                        .bind("tenant", brand.value())
                        .bind("now", time.now())
                        .bind("from", from)
                        .bind("to", to)
                        .execute());
    }

    private void sql(String change) {
        inside.sql(brand, sql -> {
            var update = sql.createUpdate(change.replace(":now", "cast(:now as timestamptz)"));
            if (change.contains(":now")) {
                update.bind("now", time.now());
            }
            return update.execute();
        });
    }

    private @Nullable Long count(String question) {
        return inside.sql(
                brand, sql -> sql.createQuery(question).mapTo(Long.class).one());
    }
}
