package com.intellisend.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.compliance.MessageClass;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.messaging.Alerts;
import com.intellisend.messaging.CampaignsOfTheTests;
import com.intellisend.messaging.DeliveryReceipts;
import com.intellisend.messaging.Message;
import com.intellisend.messaging.StatusReceipt;
import com.intellisend.messaging.TextsOfTheTests.Person;
import com.intellisend.messaging.Waits;
import com.intellisend.messaging.WebhookReceipts;
import com.intellisend.testkit.InsideTenant;
import com.intellisend.testkit.Wait;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What the carrier says of a text counts also for its number, its sender and its brand, and staff are told. */
@ArquillianTest
class CarrierErrorsIT extends OnALoopbackLine {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    private CampaignsOfTheTests campaigns;

    @Inject
    private Waits waits;

    @Inject
    private Alerts alerts;

    @Inject
    private DeliveryReceipts receipts;

    @Inject
    private WebhookReceipts kept;

    @Test
    void a_number_that_is_out_of_reach_three_times_in_a_month_is_given_up() {
        Person person = texts.person(tenant, InsideTenant.freshNumber());
        report(accepted(person), "undelivered", 30003);
        report(accepted(person), "undelivered", 30008);
        assertThat(texts.suppressions(tenant, person.phone())).isEmpty();

        report(accepted(person), "undelivered", 30003);

        assertThat(texts.suppressions(tenant, person.phone())).containsExactly("unreachable");
    }

    @Test
    void the_carriers_daily_limit_holds_the_whole_brand_until_midnight_pacific() {
        UUID campaign = campaigns.paused(
                tenant, texts.sender(tenant), MessageClass.SERVICE, List.of(texts.person(tenant, fresh())));
        report(accepted(texts.person(tenant, fresh())), "undelivered", 30027);
        int before = twilio.accepted().size();

        campaigns.become(tenant, campaign, "RUNNING");

        UUID waiting = campaigns.texts(tenant, campaign).get(0);
        Wait.until(
                "the brand rests",
                PATIENCE,
                () -> waits.why(tenant, waiting)
                        .filter(why -> why.contains("midnight Pacific"))
                        .isPresent());
        assertThat(alerts.open(tenant))
                .singleElement()
                .satisfies(alert ->
                        assertThat(alert.words()).isEqualTo("The brand's daily limit at T-Mobile is used up."));
        assertThat(twilio.accepted()).hasSize(before);
        daytime.nextDay();
        Wait.until("it has left", PATIENCE, () -> twilio.accepted().size() == before + 1);
    }

    @Test
    void a_campaign_s_text_that_did_not_arrive_is_offered_once_more_and_late_news_of_the_first_are_not_mistaken() {
        Person person = texts.person(tenant, fresh());
        UUID campaign = campaigns.paused(tenant, texts.sender(tenant), MessageClass.SERVICE, List.of(person));
        campaigns.become(tenant, campaign, "RUNNING");
        UUID text = campaigns.texts(tenant, campaign).get(0);
        Wait.until("it is accepted", PATIENCE, () -> is(text, "accepted"));
        String first = String.valueOf(messages.get(tenant, text).twilioMessageSid());

        report(text, first, "undelivered", 30022);
        report(text, first, "undelivered", 30022);
        assertThat(messages.get(tenant, text).status()).isEqualTo("pending");
        campaigns.hurry(tenant, text);
        Wait.until("it is accepted again", PATIENCE, () -> is(text, "accepted"));
        String second = String.valueOf(messages.get(tenant, text).twilioMessageSid());
        report(text, first, "undelivered", 30022);
        assertThat(messages.get(tenant, text).status()).isEqualTo("accepted");
        report(text, second, "undelivered", 30022);

        assertThat(second).isNotEqualTo(first);
        assertThat(messages.get(tenant, text).status()).isEqualTo("undelivered");
        assertThat(twilio.accepted()).hasSize(2);
    }

    @Test
    void a_text_that_arrived_after_all_is_not_offered_again() {
        Person person = texts.person(tenant, fresh());
        UUID campaign = campaigns.paused(tenant, texts.sender(tenant), MessageClass.SERVICE, List.of(person));
        campaigns.become(tenant, campaign, "RUNNING");
        UUID text = campaigns.texts(tenant, campaign).get(0);
        Wait.until("it is accepted", PATIENCE, () -> is(text, "accepted"));
        String first = String.valueOf(messages.get(tenant, text).twilioMessageSid());
        report(text, first, "undelivered", 30003);

        report(text, first, "delivered", null);

        assertThat(messages.get(tenant, text).status()).isEqualTo("delivered");
        assertThat(messages.get(tenant, text).twilioMessageSid()).isEqualTo(first);
    }

    @Test
    void an_unregistered_number_is_stopped_and_goes_on_when_an_admin_says_so() {
        report(accepted(texts.person(tenant, fresh())), "undelivered", 30034);
        UUID waiting = typed(texts.person(tenant, fresh()));

        assertThat(waits.why(tenant, waiting))
                .hasValueSatisfying(why -> assertThat(why)
                        .startsWith("The sending number is stopped: The sending number is not in an approved"));
        assertThat(messages.get(tenant, waiting).status()).isEqualTo("pending");
        alerts.resolve(tenant, alerts.open(tenant).get(0).id());

        Wait.until("it has left", PATIENCE, () -> is(waiting, "accepted"));
    }

    @Test
    void a_remark_about_the_brand_is_told_and_does_not_spoil_the_text() {
        UUID text = accepted(texts.person(tenant, fresh()));

        report(text, "delivered", 30026);

        Message delivered = messages.get(tenant, text);
        assertThat(delivered.status()).isEqualTo("delivered");
        assertThat(delivered.errorCode()).isNull();
        assertThat(alerts.open(tenant))
                .singleElement()
                .satisfies(alert -> assertThat(alert.words()).startsWith("70 % of the brand's daily limit"));
    }

    @Test
    void a_text_s_story_tells_everything_with_its_cause_and_what_the_carrier_reported() {
        UUID text = accepted(texts.person(tenant, fresh()));

        report(text, "sent", null);
        report(text, "undelivered", 30005);

        assertThat(messages.story(tenant, text))
                .extracting(event -> event.status() + ": " + event.cause())
                .containsExactly(
                        "pending: typed",
                        "claimed: gate open",
                        "accepted: accepted by carrier",
                        "sent: callback",
                        "undelivered: callback");
        assertThat(messages.reports(tenant, text)).hasSize(2);
        assertThat(waits.why(tenant, text)).isEmpty();
    }

    private UUID accepted(Person person) {
        UUID id = typed(person);
        Wait.until("it is accepted", PATIENCE, () -> is(id, "accepted"));
        return id;
    }

    private UUID typed(Person person) {
        return texts.typed(tenant, person, "Hello");
    }

    private boolean is(UUID id, String status) {
        return messages.get(tenant, id).status().equals(status);
    }

    private void report(UUID id, String status, Integer code) {
        report(id, String.valueOf(messages.get(tenant, id).twilioMessageSid()), status, code);
    }

    private void report(UUID id, String sid, String status, Integer code) {
        UUID receipt = kept.keepStatus(tenant, sid, "test", "{\"MessageStatus\": \"" + status + "\"}");
        receipts.record(tenant, receipt, new StatusReceipt(sid, id, status, code));
    }

    private static PhoneNumber fresh() {
        return InsideTenant.freshNumber();
    }
}
