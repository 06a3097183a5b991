package com.intellisend.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.compliance.MessageClass;
import com.intellisend.messaging.TextsOfTheTests.Person;
import com.intellisend.messaging.twilio.OnALoopbackLine;
import com.intellisend.tenancy.SendingLimits;
import com.intellisend.tenancy.Tenants;
import com.intellisend.testkit.InsideTenant;
import com.intellisend.testkit.Wait;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A brand's segments of one day: marketing stops at 70 %, services at all, people are never held, midnight begins anew. */
@ArquillianTest
class DailyBudgetIT extends OnALoopbackLine {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    private CampaignsOfTheTests campaigns;

    @Inject
    private DailyBudget budget;

    @Inject
    private Waits waits;

    @Inject
    private Alerts alerts;

    @Inject
    private Tenants tenants;

    @BeforeEach
    void tenSegmentsADay() {
        tenants.limit(tenant, new SendingLimits(1, 3, false, 10));
    }

    @Test
    void marketing_stops_at_seventy_percent_services_at_the_end_and_people_never() {
        UUID marketing = campaigns.paused(tenant, brand, MessageClass.MARKETING, people(9));
        UUID service = campaigns.paused(tenant, brand, MessageClass.SERVICE, people(5));
        campaigns.become(tenant, marketing, "RUNNING");
        left(7);
        assertThat(budget.today(tenant).holdsMarketing()).isTrue();
        campaigns.become(tenant, service, "RUNNING");
        left(10);

        texts.typed(tenant, texts.person(tenant, InsideTenant.freshNumber()), "One moment");
        left(11);

        assertThat(budget.today(tenant).used()).isEqualTo(11);
        assertThat(waits.why(tenant, campaigns.waiting(tenant, marketing)))
                .hasValue("The brand’s segments for today are used; campaigns go on after midnight Pacific.");
        Wait.until("staff are told", PATIENCE, () -> alerts.open(tenant).size() == 2);
        assertThat(alerts.open(tenant))
                .extracting(Alerts.Alert::kind)
                .containsExactlyInAnyOrder("daily-budget", "daily-budget-spent");

        daytime.nextDay();
        left(15);
        assertThat(budget.today(tenant).used()).isEqualTo(4);
    }

    private void left(int count) {
        Wait.until(count + " have left", PATIENCE, () -> twilio.accepted().size() == count);
    }

    private List<Person> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(one -> {
                    Person person = texts.person(tenant, InsideTenant.freshNumber());
                    campaigns.consent(tenant, person);
                    return person;
                })
                .toList();
    }
}
