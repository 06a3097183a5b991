package com.intellisend.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.campaigns.Campaign;
import com.intellisend.campaigns.CampaignPlanner;
import com.intellisend.campaigns.CampaignRun;
import com.intellisend.campaigns.CampaignStatus;
import com.intellisend.campaigns.CircuitBreaker;
import com.intellisend.compliance.MessageClass;
import com.intellisend.messaging.TextsOfTheTests.Person;
import com.intellisend.messaging.twilio.OnALoopbackLine;
import com.intellisend.tenancy.AdminsOnly;
import com.intellisend.testkit.InsideTenant;
import com.intellisend.testkit.Wait;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A campaign that goes wrong stops itself after its first texts, says why, and goes on when somebody wants it to. */
@ArquillianTest
class CircuitBreakerIT extends OnALoopbackLine {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PEOPLE = 80;
    private static final int NOT_A_NUMBER = 21211;

    @Inject
    private CampaignsOfTheTests campaigns;

    @Inject
    private CampaignPlanner planner;

    @Inject
    private CampaignRun run;

    @Inject
    private CircuitBreaker breaker;

    @Inject
    private Alerts alerts;

    @Inject
    private DeliveryReceipts receipts;

    @Inject
    private WebhookReceipts kept;

    @Test
    void too_many_failures_among_the_first_fifty_pause_the_campaign_and_a_resume_forgets_them() {
        twilio.refuseWith(post -> NOT_A_NUMBER);
        UUID campaign = campaign();

        campaigns.become(tenant, campaign, "RUNNING");
        Wait.until("it has paused itself", PATIENCE, () -> is(campaign, CampaignStatus.PAUSED));

        assertThat(twilio.posts()).hasSizeBetween(11, 50);
        assertThat(get(campaign).pauseReason())
                .contains("texts did not arrive.")
                .contains("This is not a phone number that can be texted. (21211)")
                .endsWith("then resume.");
        assertThat(alerts.open(tenant)).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo("campaign-paused");
            assertThat(alert.words()).contains("“Test” has paused itself");
        });

        twilio.refuseWith(post -> 0);
        assertThatThrownBy(() -> run.resume(tenant, campaign, false)).isInstanceOf(AdminsOnly.class);
        run.resume(tenant, campaign, true);
        deliverEverything(campaign);
        assertThat(alerts.open(tenant)).isEmpty();
        assertThat(twilio.posts()).hasSize(PEOPLE);
        assertThat(Collections.frequency(campaigns.statuses(tenant, campaign), "delivered"))
                .isEqualTo(twilio.accepted().size());
    }

    @Test
    void no_more_than_fifty_leave_before_anything_is_known_of_them() {
        UUID campaign = campaign();

        campaigns.become(tenant, campaign, "RUNNING");
        Wait.until("the first have left", PATIENCE, () -> twilio.accepted().size() == 50);
        breaker.look(tenant);
        breaker.look(tenant);

        assertThat(Collections.frequency(campaigns.statuses(tenant, campaign), "pending"))
                .isEqualTo(PEOPLE - 50);
        deliverEverything(campaign);
        assertThat(twilio.accepted()).hasSize(PEOPLE);
    }

    @Test
    void whoever_switches_it_off_is_not_stopped_by_it() {
        twilio.refuseWith(post -> NOT_A_NUMBER);
        UUID campaign = campaign();
        breaker.enable(tenant, campaign, false);

        campaigns.become(tenant, campaign, "RUNNING");

        Wait.until("all are tried", PATIENCE, () -> twilio.posts().size() == PEOPLE);
        breaker.look(tenant);
        assertThat(get(campaign).status()).isNotEqualTo(CampaignStatus.PAUSED);
    }

    private UUID campaign() {
        List<Person> people = IntStream.range(0, PEOPLE)
                .mapToObj(one -> texts.person(tenant, InsideTenant.freshNumber()))
                .toList();
        return campaigns.paused(tenant, brand, MessageClass.SERVICE, people);
    }

    /** The carrier reports each text delivered as it comes, until all have left. */
    private void deliverEverything(UUID campaign) {
        ConcurrentMap<String, Boolean> reported = new ConcurrentHashMap<>();
        Wait.until("all have left", PATIENCE, () -> {
            twilio.accepted().forEach(text -> {
                if (reported.putIfAbsent(text.sid(), true) == null) {
                    UUID id = UUID.fromString(text.statusCallback().replaceFirst(".*message=", ""));
                    UUID receipt = kept.keepStatus(tenant, text.sid(), "test", "{}");
                    receipts.record(tenant, receipt, new StatusReceipt(text.sid(), id, "delivered", null));
                }
            });
            List<String> statuses = campaigns.statuses(tenant, campaign);
            return !statuses.contains("pending")
                    && !statuses.contains("claimed")
                    && Collections.frequency(statuses, "delivered")
                            == twilio.accepted().size();
        });
    }

    private boolean is(UUID campaign, CampaignStatus status) {
        return get(campaign).status() == status;
    }

    private Campaign get(UUID campaign) {
        return planner.get(tenant, campaign);
    }
}
