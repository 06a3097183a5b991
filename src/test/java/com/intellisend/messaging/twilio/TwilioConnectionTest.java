package com.intellisend.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.messaging.twilio.Finding.Part;
import com.intellisend.testkit.LoopbackTwilio;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TwilioConnectionTest {

    private static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
    private static final String SERVICE = "MG0123456789abcdef0123456789abcdef";
    private static final String ACCOUNT_PATH = "/2010-04-01/Accounts/" + ACCOUNT + ".json";
    private static final String SERVICE_PATH = "/v1/Services/" + SERVICE;
    private static final String HOME = "https://texts.example";
    private static final PhoneNumber BRAND = new PhoneNumber("+15205550100");

    private final LoopbackTwilio twilio = new LoopbackTwilio();

    @BeforeEach
    void everything_is_set_up_at_twilio() {
        twilio.show(ACCOUNT_PATH, 200, account("active"));
        twilio.show(SERVICE_PATH, 200, service(HOME + "/webhooks/twilio/inbound#rc=3&rp=5xx,ct,rt", false));
        twilio.show(SERVICE_PATH + "/PhoneNumbers", 200, pool(BRAND));
    }

    @AfterEach
    void hangUp() {
        twilio.close();
    }

    @Test
    void a_whole_connection_is_good_in_every_part() {
        List<Finding> findings = connection(SERVICE, HOME).ask(List.of(BRAND));

        assertThat(findings).allMatch(Finding::good);
        assertThat(findings)
                .extracting(Finding::part)
                .containsExactly(Part.CREDENTIALS, Part.SERVICE, Part.ADDRESS, Part.NUMBERS);
    }

    @Test
    void wrong_credentials_name_the_settings_and_where_the_right_ones_stand() {
        twilio.show(ACCOUNT_PATH, 401, refused(20003, 401));

        assertThat(connection(SERVICE, HOME).ask(List.of(BRAND)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.words())
                        .contains("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "first page of Twilio’s console"));
    }

    @Test
    void an_account_that_twilio_has_suspended_is_told() {
        twilio.show(ACCOUNT_PATH, 200, account("suspended"));

        assertThat(connection(SERVICE, HOME).ask(List.of(BRAND)))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.words()).contains("“Desert Brands” to suspended", "first page"));
    }

    @Test
    void a_service_that_is_not_set_names_the_setting_and_where_to_make_one() {
        assertThat(wanting(Part.SERVICE, connection("", HOME)))
                .contains("TWILIO_MESSAGING_SERVICE_SID is not set", "Messaging → Services");
    }

    @Test
    void a_service_that_the_account_does_not_have_names_its_sid() {
        twilio.show(SERVICE_PATH, 404, refused(20404, 404));

        assertThat(wanting(Part.SERVICE, connection(SERVICE, HOME))).contains("no Messaging Service " + SERVICE);
    }

    @Test
    void a_service_that_brings_texts_elsewhere_says_where_to_enter_our_address() {
        twilio.show(SERVICE_PATH, 200, service("https://old.example/sms", false));
        assertThat(wanting(Part.ADDRESS, connection(SERVICE, HOME)))
                .contains("https://old.example/sms", "Integration", HOME + "/webhooks/twilio/inbound");

        twilio.show(SERVICE_PATH, 200, service("", true));
        assertThat(wanting(Part.ADDRESS, connection(SERVICE, HOME))).contains("“Send a webhook”");
    }

    @Test
    void a_number_outside_the_sender_pool_is_named() {
        twilio.show(SERVICE_PATH + "/PhoneNumbers", 200, pool(new PhoneNumber("+15205550111")));

        assertThat(wanting(Part.NUMBERS, connection(SERVICE, HOME))).contains("(520) 555-0100", "Sender Pool");
    }

    @Test
    void a_twilio_out_of_reach_is_no_fault_of_the_credentials() {
        twilio.close();

        assertThat(connection(SERVICE, HOME).ask(List.of(BRAND)))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.words()).contains("no usable answer").doesNotContain("TWILIO_AUTH_TOKEN"));
    }

    @Test
    void a_webhook_that_was_never_seen_says_how_to_try_it_and_where_twilio_says_why() {
        TwilioConnection connection = connection(SERVICE, HOME);

        assertThat(connection.reached(Instant.EPOCH).good()).isTrue();
        assertThat(connection.reached(null).words())
                .contains("your own phone", "Monitor → Logs → Errors", HOME + "/webhooks/twilio/inbound");
        assertThat(connection(SERVICE, "http://localhost:9080").reached(null).words())
                .contains("PUBLIC_BASE_URL", "https");
    }

    @Test
    void the_simulator_needs_nothing() {
        TwilioConnection simulated = new TwilioConnection(
                new TwilioAccount(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "127.0.0.1",
                        9080),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));

        assertThat(simulated.ask(List.of(BRAND)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.words()).contains("simulator"));
        assertThat(simulated.reached(null).good()).isTrue();
    }

    private static String wanting(Part part, TwilioConnection connection) {
        return connection.ask(List.of(BRAND)).stream()
                .filter(finding -> !finding.good())
                .reduce((first, second) -> {
                    throw new AssertionError(first + " and " + second);
                })
                .filter(finding -> finding.part() == part)
                .orElseThrow()
                .words();
    }

    private TwilioConnection connection(String service, String home) {
        TwilioAccount account = new TwilioAccount(
                Optional.of(ACCOUNT),
                Optional.of("secret"),
                Optional.of(service),
                Optional.of(twilio.url()),
                Optional.of(home),
                "127.0.0.1",
                9080);
        return new TwilioConnection(account, Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    private static String account(String status) {
        return """
                {"sid": "%s", "friendly_name": "Desert Brands", "status": "%s"}""".formatted(ACCOUNT, status);
    }

    private static String service(String inbound, boolean numbersDecide) {
        return """
                {"sid": "%s", "account_sid": "%s", "friendly_name": "Brands", "inbound_request_url": %s,
                 "use_inbound_webhook_on_number": %s}""".formatted(SERVICE, ACCOUNT, inbound.isEmpty() ? "null" : "\"" + inbound + "\"", numbersDecide);
    }

    private static String pool(PhoneNumber number) {
        return """
                {"phone_numbers": [{"sid": "PN1", "phone_number": "%s"}],
                 "meta": {"page": 0, "page_size": 50, "key": "phone_numbers", "url": "x", "first_page_url": "x",
                          "next_page_url": null, "previous_page_url": null}}""".formatted(number.e164());
    }

    private static String refused(int code, int status) {
        return """
                {"code": %d, "message": "No", "status": %d}""".formatted(code, status);
    }
}
