package com.intellisend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.audience.Segments;
import com.intellisend.campaigns.CampaignPlan.Step;
import com.intellisend.contacts.ContactBook;
import com.intellisend.contacts.ContactChange;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.MergeTemplate;
import com.intellisend.testkit.InsideTenant;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class LocalStartIT {

    private static final String TUCSON = "+15205550101";
    private static final String MANHATTAN = "+12125550102";
    private static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Inject
    private InsideTenant inside;

    @Inject
    private ContactBook contacts;

    @Inject
    private Segments segments;

    @Inject
    private CampaignPlanner planner;

    @Inject
    private CampaignRun run;

    @Inject
    private CampaignForecast forecasts;

    @Inject
    private FanOut fanOut;

    @Inject
    private MovesOfTheTests moves;

    @Inject
    private CampaignReports reports;

    @Inject
    private BusinessTime time;

    @Test
    void each_text_sets_out_when_the_recipients_own_clock_shows_the_time() {
        TenantId brand = inside.create(TenantId.create());
        UUID campaign = drafted(brand, CampaignType.BLAST);
        LocalDateTime justPastInNewYork = justPastInNewYork();

        run.scheduleOnTheirClocks(brand, campaign, justPastInNewYork);
        while (fanOut.hasMore(brand, campaign)) {
            fanOut.goOn(brand, campaign, time.now());
        }
        moves.everybody(brand, campaign, 100);

        assertThat(column(brand, "select to_number from app.message")).containsExactly(MANHATTAN);
        assertThat(dueAt(brand, TUCSON))
                .isEqualTo(justPastInNewYork.atZone(PHOENIX).toInstant());
        assertThat(planner.get(brand, campaign).status()).isEqualTo(CampaignStatus.RUNNING);
        assertThat(reports.of(brand, campaign).audience()).isEqualTo(2);
        assertThat(reports.of(brand, campaign).texts()).isEqualTo(2);
    }

    @Test
    void a_time_that_nobodys_clock_shows_yet_waits_for_the_first() {
        TenantId brand = inside.create(TenantId.create());
        UUID campaign = drafted(brand, CampaignType.BLAST);
        LocalDateTime inTwoDays = justPastInNewYork().plusDays(2);

        Campaign scheduled = run.scheduleOnTheirClocks(brand, campaign, inTwoDays);

        assertThat(scheduled.status()).isEqualTo(CampaignStatus.SCHEDULED);
        assertThat(scheduled.localStartAt()).isEqualTo(inTwoDays);
        assertThat(scheduled.startAt())
                .isBeforeOrEqualTo(inTwoDays.atZone(NEW_YORK).toInstant());
        assertThat(run.launch(brand, campaign).localStartAt()).isNull();
    }

    @Test
    void what_is_taken_up_again_is_a_draft_and_remembers_when_it_was_meant_to_start() {
        TenantId brand = inside.create(TenantId.create());
        UUID campaign = drafted(brand, CampaignType.BLAST);
        Instant tomorrow = time.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        LocalDateTime onTheirClocks = justPastInNewYork().plusDays(2);
        CampaignPlan plan = run.schedule(brand, campaign, tomorrow).plan();

        Campaign kept = planner.keep(brand, campaign, plan, Departure.at(tomorrow));
        assertThat(kept.status()).isEqualTo(CampaignStatus.DRAFT);
        assertThat(kept.startAt()).isEqualTo(tomorrow);
        planner.keep(brand, campaign, plan, new Departure(time.now(), onTheirClocks));
        assertThat(planner.get(brand, campaign).localStartAt()).isEqualTo(onTheirClocks);
        planner.keep(brand, campaign, plan, Departure.at(time.now().minus(1, ChronoUnit.DAYS)));
        assertThat(run.startDue(brand)).isZero();
        assertThat(planner.get(brand, campaign).status()).isEqualTo(CampaignStatus.DRAFT);
    }

    @Test
    void the_forecast_tells_the_waves_in_which_the_texts_set_out() {
        TenantId brand = inside.create(TenantId.create());
        UUID segment = planner.get(brand, drafted(brand, CampaignType.BLAST)).segmentId();
        LocalDateTime tomorrow = justPastInNewYork().plusDays(1);

        Forecast forecast = forecasts.of(
                brand,
                segment,
                List.of(),
                Purpose.SERVICE,
                false,
                List.of(MergeTemplate.parse("Hi")),
                new Departure(time.now(), tomorrow));

        assertThat(forecast.waves())
                .extracting(Wave::at)
                .containsExactly(
                        tomorrow.atZone(NEW_YORK).toInstant(),
                        tomorrow.atZone(PHOENIX).toInstant());
        assertThat(forecast.waves()).extracting(Wave::people).containsExactly(1L, 1L);
        assertThat(forecast.willGetIt()).isEqualTo(2);
    }

    @Test
    void a_sequence_has_no_such_start() {
        TenantId brand = inside.create(TenantId.create());
        UUID drip = drafted(brand, CampaignType.DRIP);
        assertThatThrownBy(() -> run.scheduleOnTheirClocks(brand, drip, justPastInNewYork()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("localStartAt");
    }

    private LocalDateTime justPastInNewYork() {
        return LocalDateTime.ofInstant(time.now(), NEW_YORK).minusMinutes(5).truncatedTo(ChronoUnit.MINUTES);
    }

    private UUID drafted(TenantId brand, CampaignType type) {
        List<UUID> people = Stream.of(TUCSON, MANHATTAN)
                .map(phone -> contacts.create(brand, new ContactChange(Map.of("phone", phone), null), null)
                        .id())
                .toList();
        UUID segment = segments.createStatic(brand, "Both", people).id();
        return planner.create(
                        brand,
                        new CampaignPlan(
                                "Test",
                                null,
                                type,
                                Purpose.SERVICE,
                                segment,
                                null,
                                List.of(new Step(1, 0, "Hi", false))),
                        null)
                .id();
    }

    private Instant dueAt(TenantId brand, String phone) {
        return inside.sql(
                brand,
                sql -> sql.createQuery(
                                "select due_at from app.campaign_recipient where phone = :phone and state = 'ACTIVE'")
                        .bind("phone", phone)
                        .mapTo(Instant.class)
                        .one());
    }

    private List<String> column(TenantId brand, String question) {
        return inside.sql(
                brand, sql -> sql.createQuery(question).mapTo(String.class).list());
    }
}
