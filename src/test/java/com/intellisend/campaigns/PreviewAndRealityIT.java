package com.intellisend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.audience.Segments;
import com.intellisend.campaigns.CampaignPlan.Step;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.messaging.CampaignsOfTheTests;
import com.intellisend.messaging.twilio.OnALoopbackLine;
import com.intellisend.tenancy.SendingLimits;
import com.intellisend.tenancy.Tenants;
import com.intellisend.testkit.InsideTenant;
import com.intellisend.testkit.Wait;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the preview says of each person is what the claim then does: of people with every mixture of places, consent, texts they
 * had, opt-outs, holds and conversations, by day, at night and on a Sunday, for marketing and for service.
 */
@ArquillianTest
class PreviewAndRealityIT extends OnALoopbackLine {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final ZoneId TUCSON = ZoneId.of("America/Phoenix");
    private static final int PEOPLE = 140;
    private static final String LEAVES = "leaves";

    private static final String[] ZONES = {null, null, null, "America/New_York", "Pacific/Honolulu"};
    private static final String[] STATES = {null, "AZ", "AZ", "LA", "NY", "TN"};
    private static final String[] AREAS = {"520", "520", "928871", "212", "800", "615"};
    private static final String[] TYPES = {"LEAD", "CUSTOMER", "PAST_CUSTOMER", "OTHER"};
    private static final String[] SUPPRESSIONS = {
        null,
        null,
        null,
        null,
        "stop ALL",
        "manual MARKETING",
        "wrong_number ALL",
        "wrong_number MARKETING",
        "unreachable ALL",
        "twilio_21610 ALL",
        "complaint MARKETING"
    };

    @Inject
    private Segments segments;

    @Inject
    private CampaignPlanner planner;

    @Inject
    private CampaignForecast forecasts;

    @Inject
    private CampaignRun run;

    @Inject
    private FanOut fanOut;

    @Inject
    private StepClock steps;

    @Inject
    private CampaignsOfTheTests campaigns;

    @Inject
    private CircuitBreaker breaker;

    @Inject
    private Tenants tenants;

    @Inject
    private BusinessTime time;

    @ParameterizedTest
    @CsvSource({"MONDAY, 10:30, true", "TUESDAY, 03:30, false", "SUNDAY, 11:30, true"})
    void each_person_meets_what_the_preview_foretold(DayOfWeek day, LocalTime hour, boolean relationship) {
        campaigns.pace(tenant, brand, 500);
        tenants.limit(tenant, new SendingLimits(1, 3, relationship, null));
        daytime.moveTo(next(day, hour));
        people(new Random(day.getValue()));
        UUID everybody = segments.createStatic(tenant, "Everybody", contacts()).id();
        for (Purpose purpose : Purpose.values()) {
            UUID campaign = campaign(everybody, purpose);

            Map<UUID, String> foretold = foretold(campaign);
            run.launch(tenant, campaign);
            fanOut.goOn(tenant, campaign, time.now());
            steps.moveDue(tenant, campaign, PEOPLE);
            Wait.until("everybody is decided", PATIENCE, () -> become(campaign).size() == PEOPLE);

            Map<UUID, String> become = become(campaign);
            List<String> disagreements = new ArrayList<>();
            foretold.forEach((contact, outcome) -> {
                if (!outcome.equals(become.get(contact))) {
                    disagreements.add(contact + ": " + outcome + " was foretold, " + become.get(contact) + " came");
                }
            });
            assertThat(disagreements).as(purpose + " on " + day).isEmpty();
            assertThat(foretold).hasSize(PEOPLE);
            assertThat(foretold.values().stream().distinct().count())
                    .as("different outcomes of " + purpose)
                    .isGreaterThanOrEqualTo(purpose == Purpose.MARKETING ? 7 : 5);
        }
    }

    private Instant next(DayOfWeek day, LocalTime hour) {
        ZonedDateTime then =
                time.now().atZone(TUCSON).with(TemporalAdjusters.next(day)).with(hour);
        return then.toInstant();
    }

    private UUID campaign(UUID segment, Purpose purpose) {
        CampaignPlan plan = new CampaignPlan(
                purpose.name(),
                null,
                CampaignType.BLAST,
                purpose,
                segment,
                List.of(),
                null,
                List.of(new Step(1, 0, "Hi, the rain is near", false)),
                DripRules.USUAL,
                true);
        UUID id = planner.create(tenant, plan, null).id();
        breaker.enable(tenant, id, false);
        return id;
    }

    private Map<UUID, String> foretold(UUID id) {
        Campaign campaign = planner.get(tenant, id);
        Forecast forecast = forecasts.of(
                tenant,
                campaign.segmentId(),
                List.of(),
                campaign.purpose(),
                campaign.skipsActiveConversations(),
                List.of(campaign.steps().get(0).template()),
                time.now());
        Map<UUID, String> people = new TreeMap<>();
        forecast.people()
                .forEach((reason, some) -> some.forEach(
                        person -> people.put(person.contactId(), reason.equals(Forecast.NOW) ? LEAVES : reason)));
        long told = forecast.now()
                + forecast.waiting().values().stream()
                        .mapToLong(Long::longValue)
                        .sum()
                + forecast.withheld().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
        assertThat(told).isEqualTo(PEOPLE);
        return people;
    }

    /** Of those of whom it is decided. */
    private Map<UUID, String> become(UUID campaign) {
        return inside.sql(tenant, sql -> {
            Map<UUID, String> outcomes = new TreeMap<>();
            sql.createQuery("""
                            select contact_id, coalesce(withheld_reason, waiting_reason, :leaves) as outcome
                            from app.message
                            where tenant_id = :tenant and campaign_id = :campaign
                                and (status not in ('pending', 'claimed') or waiting_reason is not null)
                            """)
                    .bind("tenant", tenant.value())
                    .bind("campaign", campaign)
                    .bind("leaves", LEAVES)
                    .map((row, context) -> Map.entry(row.getObject("contact_id", UUID.class), row.getString("outcome")))
                    .forEach(one -> outcomes.put(one.getKey(), one.getValue()));
            return outcomes;
        });
    }

    private List<UUID> contacts() {
        return inside.sql(
                tenant,
                sql -> sql.createQuery("select id from app.contact where tenant_id = :tenant and last_name = 'Test'")
                        .bind("tenant", tenant.value())
                        .mapTo(UUID.class)
                        .list());
    }

    /** Few enough for the list of people that a forecast keeps of each reason. */
    private void people(Random random) {
        Instant now = time.now();
        for (int i = 0; i < PEOPLE; i++) {
            UUID contact = Ids.create();
            String phone = phone(random, i);
            boolean consented = random.nextInt(4) > 0;
            int wrote = random.nextInt(6);
            inside.sql(
                    tenant,
                    sql -> sql.createUpdate("""
                            insert into app.contact (id, tenant_id, phone, first_name, last_name, time_zone, state, customer_type,
                                consent_source, consent_timestamp, last_replied_at, created_at, updated_at)
                            values (:id, :tenant, :phone, 'Ana', 'Test', :zone, :state, :type, :source, :consent, :wrote, :now, :now)
                            """)
                            .bind("id", contact)
                            .bind("tenant", tenant.value())
                            .bind("phone", phone)
                            .bind("zone", oneOf(ZONES, random))
                            .bind("state", oneOf(STATES, random))
                            .bind("type", oneOf(TYPES, random))
                            .bind("source", consented ? "form" : null)
                            .bind("consent", consented ? now.minus(Duration.ofDays(90)) : null)
                            .bind("wrote", wrote > 1 ? null : now.minus(Duration.ofHours(wrote == 0 ? 2 : 30)))
                            .bind("now", now)
                            .execute());
            suppress(phone, oneOf(SUPPRESSIONS, random), now);
            if (random.nextInt(12) == 0) {
                hold(phone, now);
            }
            switch (random.nextInt(8)) {
                case 0 -> hadMarketing(contact, phone, now.minus(Duration.ofHours(3)), 1);
                case 1 -> hadMarketing(contact, phone, now.minus(Duration.ofDays(2)), 3);
                case 2 -> hadMarketing(contact, phone, now.minus(Duration.ofDays(8)), 5);
                case 3 -> hadMarketing(formerContact(now), phone, now.minus(Duration.ofHours(3)), 1);
                default -> {
                    // had none
                }
            }
        }
    }

    private static String phone(Random random, int i) {
        String area = oneOf(AREAS, random);
        String rest = String.format("%07d", 2_000_000 + i * 17);
        return "+1" + area + rest.substring(area.length() - 3);
    }

    private void suppress(String phone, String what, Instant now) {
        if (what != null) {
            String[] reasonAndScope = what.split(" ");
            inside.sql(
                    tenant,
                    sql -> sql.createUpdate("""
                            insert into app.suppression (id, tenant_id, phone, reason, scope, source, created_at)
                            values (:id, :tenant, :phone, :reason, :scope, 'list', :now)
                            """)
                            .bind("id", Ids.create())
                            .bind("tenant", tenant.value())
                            .bind("phone", phone)
                            .bind("reason", reasonAndScope[0])
                            .bind("scope", reasonAndScope[1])
                            .bind("now", now)
                            .execute());
        }
    }

    private void hold(String phone, Instant now) {
        inside.sql(
                tenant,
                sql -> sql.createUpdate("""
                        insert into app.review_item (id, tenant_id, phone, body, created_at)
                        values (:id, :tenant, :phone, 'please stop the thing', :now)
                        """)
                        .bind("id", Ids.create())
                        .bind("tenant", tenant.value())
                        .bind("phone", phone)
                        .bind("now", now)
                        .execute());
    }

    /** The number may have belonged to another contact when the texts came: the caps count numbers. */
    private UUID formerContact(Instant now) {
        UUID former = Ids.create();
        inside.sql(
                tenant,
                sql -> sql.createUpdate("""
                        insert into app.contact (id, tenant_id, phone, last_name, created_at, updated_at)
                        values (:id, :tenant, :phone, 'Former', :now, :now)
                        """)
                        .bind("id", former)
                        .bind("tenant", tenant.value())
                        .bind("phone", InsideTenant.freshNumber().e164())
                        .bind("now", now)
                        .execute());
        return former;
    }

    private void hadMarketing(UUID contact, String phone, Instant at, int texts) {
        for (int i = 0; i < texts; i++) {
            Instant then = at.minus(Duration.ofMinutes(i));
            inside.sql(
                    tenant,
                    sql -> sql.createUpdate("""
                            insert into app.message (id, tenant_id, contact_id, direction, message_class, lane, body, from_number,
                                to_number, status, accepted_at, created_at, updated_at)
                            values (:id, :tenant, :contact, 'OUTBOUND', 'MARKETING', 1, 'Hi', :from, :phone, 'delivered', :then,
                                :then, :then)
                            """)
                            .bind("id", Ids.create())
                            .bind("tenant", tenant.value())
                            .bind("contact", contact)
                            .bind("from", brand.e164())
                            .bind("phone", new PhoneNumber(phone).e164())
                            .bind("then", then)
                            .execute());
        }
    }

    private static <T> T oneOf(T[] choices, Random random) {
        return choices[random.nextInt(choices.length)];
    }
}
