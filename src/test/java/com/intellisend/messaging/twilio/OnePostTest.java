package com.intellisend.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.kernel.Ids;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.Carrier;
import com.intellisend.messaging.Carrier.Answer;
import com.intellisend.messaging.Carrier.Handover;
import com.intellisend.testkit.LoopbackTwilio;
import com.intellisend.testkit.LoopbackTwilio.Fault;
import com.intellisend.testkit.Wait;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OnePostTest {

    private static final PhoneNumber BRAND = new PhoneNumber("+15205550100");
    private static final PhoneNumber MARIA = new PhoneNumber("+15205550134");

    /** The port of a service that nobody has run for decades; one that was just closed may be somebody else's by now. */
    private static final String NOBODY_LISTENS = "http://127.0.0.1:1";

    private final LoopbackTwilio twilio = new LoopbackTwilio();
    private final Carrier carrier =
            new TwilioCarrier(account(twilio.url()), 4, Duration.ofSeconds(1), Duration.ofMillis(400));

    @AfterEach
    void hangUp() {
        twilio.close();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void one_text_is_one_post_whatever_happens_on_the_line(Fault fault) {
        twilio.meetWith(fault);

        carrier.sendSmsForTenant(text("Hi María"));

        assertThat(twilio.posts()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void the_same_holds_on_a_connection_that_has_been_used_before(Fault fault) {
        carrier.sendSmsForTenant(text("first"));
        twilio.meetWith(fault);

        carrier.sendSmsForTenant(text("second"));

        assertThat(twilio.posts()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "CUT_BEFORE_ACCEPTING", "CUT_AFTER_ACCEPTING", "RESET_AFTER_ACCEPTING", "HALF_AN_ANSWER", "SLOW_AND_ACCEPTED",
        "BROKEN_500", "BROKEN_500_BUT_ACCEPTED", "AWAY_503", "REDIRECT_307", "GARBAGE_201"
    })
    void an_outcome_that_nobody_knows_is_unknown(Fault fault) {
        twilio.meetWith(fault);

        assertThat(carrier.sendSmsForTenant(text("Hi"))).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void an_accepted_text_has_its_sid_and_the_carrier_s_status() {
        Answer answer = carrier.sendSmsForTenant(text("Hi"));

        assertThat(answer).isInstanceOfSatisfying(Answer.Accepted.class, accepted -> {
            assertThat(accepted.sid()).isEqualTo(twilio.accepted().get(0).sid());
            assertThat(accepted.status()).isEqualTo("accepted");
        });
    }

    @Test
    void a_refusal_has_the_carrier_s_code_and_our_words() {
        twilio.meetWith(Fault.OPTED_OUT_21610);

        assertThat(carrier.sendSmsForTenant(text("Hi")))
                .isEqualTo(new Answer.Refused(21610, 400, "This person opted out with the carrier."));
    }

    @ParameterizedTest
    @CsvSource({"DEAD_ACCOUNT_20003, 20003", "FORBIDDEN_403_WITHOUT_CODE, 20003", "NOT_FOUND_404_WITHOUT_CODE, 20404"})
    void wrong_credentials_and_a_wrong_address_are_refusals_of_the_account(Fault fault, int code) {
        twilio.meetWith(fault);

        assertThat(carrier.sendSmsForTenant(text("Hi")))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void a_busy_carrier_has_not_taken_the_text() {
        twilio.meetWith(Fault.BUSY_429);

        assertThat(carrier.sendSmsForTenant(text("Hi"))).isEqualTo(new Answer.Busy());
    }

    @Test
    void a_carrier_that_cannot_be_reached_has_certainly_not_taken_the_text() {
        Carrier away = new TwilioCarrier(account(NOBODY_LISTENS), 4, Duration.ofSeconds(1), Duration.ofMillis(400));

        assertThat(away.sendSmsForTenant(text("Hi"))).isEqualTo(new Answer.Busy());
    }

    @Test
    void a_text_for_which_no_connection_is_free_is_not_posted_later_on() throws InterruptedException {
        twilio.beSlowFor(4000);
        twilio.meetWith(Fault.SLOW_AND_ACCEPTED);
        TwilioCarrier oneLine =
                new TwilioCarrier(account(twilio.url()), 1, Duration.ofMillis(300), Duration.ofSeconds(2));
        Thread first = new Thread(() -> oneLine.sendSmsForTenant(text("first")));
        first.start();
        Wait.until(
                "the line is taken",
                Duration.ofSeconds(10),
                () -> twilio.posts().size() == 1);

        Answer second = oneLine.sendSmsForTenant(text("second"));
        first.join();

        assertThat(second).isEqualTo(new Answer.Busy());
        assertThat(twilio.posts()).hasSize(1);
    }

    @Test
    void the_carrier_is_told_sender_service_validity_and_where_to_report() {
        Handover text = text("20 % off & more, María");

        carrier.sendSmsForTenant(text);

        LoopbackTwilio.Accepted sent = twilio.accepted().get(0);
        assertThat(sent.from()).isEqualTo(BRAND.e164());
        assertThat(sent.to()).isEqualTo(MARIA.e164());
        assertThat(sent.body()).isEqualTo("20 % off & more, María");
        assertThat(sent.service()).isEqualTo("MG0123456789abcdef0123456789abcdef");
        assertThat(sent.validity()).isEqualTo("5400");
        assertThat(sent.statusCallback())
                .isEqualTo("https://texts.example.com/webhooks/twilio/status?tenant=" + text.tenant() + "&message="
                        + text.messageId());
    }

    @Test
    void a_window_longer_than_ten_hours_is_ten_hours_for_the_carrier() {
        carrier.sendSmsForTenant(
                new Handover(TenantId.create(), Ids.create(), BRAND, MARIA, "Hi", Duration.ofHours(11)));

        assertThat(twilio.accepted().get(0).validity()).isEqualTo("36000");
    }

    @Test
    void what_the_carrier_has_of_two_numbers_is_listed_newest_first() {
        carrier.sendSmsForTenant(text("one"));
        carrier.sendSmsForTenant(text("two"));
        carrier.sendSmsForTenant(new Handover(
                TenantId.create(), Ids.create(), BRAND, new PhoneNumber("+15205550199"), "other", Duration.ofHours(1)));

        assertThat(carrier.between(BRAND, MARIA)).extracting("body").containsExactly("two", "one");
    }

    @Test
    void one_text_is_shown_by_its_sid() {
        carrier.sendSmsForTenant(text("one"));

        assertThat(carrier.bySid(twilio.accepted().get(0).sid()))
                .hasValueSatisfying(found -> assertThat(found.body()).isEqualTo("one"));
    }

    private static Handover text(String body) {
        return new Handover(TenantId.create(), Ids.create(), BRAND, MARIA, body, Duration.ofMinutes(90));
    }

    private static TwilioAccount account(String url) {
        return new TwilioAccount(
                Optional.of("AC0123456789abcdef0123456789abcdef"),
                Optional.of("secret"),
                Optional.of("MG0123456789abcdef0123456789abcdef"),
                Optional.of(url),
                Optional.of("https://texts.example.com/"),
                "127.0.0.1",
                9080);
    }
}
