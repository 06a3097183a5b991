package com.intellisend.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.Alerts;
import com.intellisend.messaging.CodeOfTheTests;
import com.intellisend.messaging.DeliveryReceipts;
import com.intellisend.messaging.Messages.Event;
import com.intellisend.messaging.StatusReceipt;
import com.intellisend.messaging.TextsOfTheTests.Person;
import com.intellisend.messaging.WebhookReceipts;
import com.intellisend.tenancy.TenantNumbers;
import com.intellisend.testkit.InsideTenant;
import com.intellisend.testkit.LoopbackTwilio.Fault;
import com.intellisend.testkit.Wait;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every code that is known of Twilio, each met by a brand of its own: what becomes of text, recipient, sender and staff. */
@ArquillianTest
class EveryCodeIT extends OnALoopbackLine {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A brand with two numbers, of which one meets the code with a text to this person. */
    private record Case(CodeOfTheTests code, TenantId brand, Person person, UUID text) {}

    @Inject
    private TenantNumbers numbers;

    @Inject
    private Alerts alerts;

    @Inject
    private DeliveryReceipts receipts;

    @Inject
    private WebhookReceipts kept;

    @Test
    void each_code_has_its_consequences_and_no_others() {
        twilio.refuseWith(post -> number(String.valueOf(post.get("Body"))));
        twilio.meetWith(post -> "5xx".equals(post.get("Body")) ? Fault.BROKEN_500_BUT_ACCEPTED : Fault.NONE);
        List<CodeOfTheTests> codes = CodeOfTheTests.all();

        List<Case> cases = codes.stream().map(this::begin).toList();
        cases.stream().filter(one -> one.code().isReported()).forEach(this::report);

        List<String> wrong = new ArrayList<>();
        for (Case one : cases) {
            Wait.until(
                    one.code().code() + " is known",
                    PATIENCE,
                    () -> consequence(one).isPresent());
            String expected = outcome(one.code());
            String found = outcome(one);
            if (!found.equals(expected)) {
                wrong.add(one.code().code() + ": " + found + ", and not " + expected);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(codes).hasSize(60);
    }

    private Case begin(CodeOfTheTests code) {
        TenantId one = inside.create(TenantId.create());
        CarrierOfTheTests.connect(texts.sender(one), twilio);
        numbers.add(one, InsideTenant.freshNumber(), "second", false, null);
        Person person = texts.person(one, InsideTenant.freshNumber());
        String body = code.isReported() ? "reported later" : code.isAmbiguous() ? "5xx" : "code " + code.number();
        return new Case(code, one, person, texts.typed(one, person, body));
    }

    private static int number(String body) {
        return body.startsWith("code ") ? Integer.parseInt(body.substring(5)) : 0;
    }

    private void report(Case one) {
        Wait.until("it is accepted", PATIENCE, () -> sid(one) != null);
        String sid = String.valueOf(sid(one));
        UUID receipt = kept.keepStatus(
                one.brand(), sid, "test", "{\"MessageStatus\": \"" + one.code().status() + "\"}");
        receipts.record(
                one.brand(),
                receipt,
                new StatusReceipt(
                        sid, one.text(), one.code().status(), one.code().number()));
    }

    /** What the carrier's word made of the text, at once. */
    private Optional<String> consequence(Case one) {
        Stream<Event> story = messages.story(one.brand(), one.text()).stream();
        Stream<Event> since = one.code().isReported()
                ? story.dropWhile(event -> !event.cause().equals("callback"))
                : story.dropWhile(event -> !event.status().equals("claimed")).skip(1);
        return since.findFirst().map(Event::status);
    }

    private @Nullable String sid(Case one) {
        return messages.get(one.brand(), one.text()).twilioMessageSid();
    }

    private static String outcome(CodeOfTheTests code) {
        return String.join(
                " | ",
                code.status(),
                code.suppressedAs(),
                code.sender(),
                code.alert().isEmpty() ? "" : code.alert() + " with advice");
    }

    private String outcome(Case one) {
        return String.join(
                " | ",
                consequence(one).orElse("nothing"),
                String.join(" ", texts.suppressions(one.brand(), one.person().phone())),
                sender(one.brand()),
                String.join(
                        " ",
                        alerts.open(one.brand()).stream()
                                .map(alert -> alert.kind() + (alert.advice() == null ? "" : " with advice"))
                                .toList()));
    }

    private String sender(TenantId one) {
        return inside.sql(
                one,
                handle -> handle.createQuery("""
                        select case
                            when bool_and(n.stopped_at is not null) then 'all stopped'
                            when bool_or(n.stopped_at is not null) then 'stopped'
                            when bool_or(p.held_until is not null) then 'held'
                            when bool_or(p.resting_until is not null) then 'rests'
                            when bool_or(p.halvings > 0) then 'slowed'
                            else '' end
                        from app.tenant_number n
                        left join app.sender_pace p
                            on p.tenant_id = n.tenant_id and p.phone_number = n.phone_number
                        where n.tenant_id = :tenant
                        """)
                        .bind("tenant", one.value())
                        .mapTo(String.class)
                        .one());
    }
}
