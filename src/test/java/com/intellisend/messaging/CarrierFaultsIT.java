package com.intellisend.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.MachineTime;
import com.intellisend.messaging.TextsOfTheTests.Person;
import com.intellisend.messaging.twilio.OnALoopbackLine;
import com.intellisend.testkit.InsideTenant;
import com.intellisend.testkit.LoopbackTwilio.Accepted;
import com.intellisend.testkit.LoopbackTwilio.Fault;
import com.intellisend.testkit.Wait;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A carrier that breaks in every way a line can break: nobody is texted twice, nobody is lost, statuses are true. */
@ArquillianTest
class CarrierFaultsIT extends OnALoopbackLine {

    private static final Set<Fault> REFUSALS = EnumSet.of(
            Fault.OPTED_OUT_21610,
            Fault.DEAD_ACCOUNT_20003,
            Fault.FORBIDDEN_403_WITHOUT_CODE,
            Fault.NOT_FOUND_404_WITHOUT_CODE);

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Inject
    private Claims claims;

    @Inject
    private Posting posting;

    @Inject
    private Alerts alerts;

    @Inject
    private BusinessTime businessTime;

    @Inject
    private MachineTime machineTime;

    @Test
    void whatever_breaks_each_person_gets_the_text_once() {
        Map<Fault, Person> people = new EnumMap<>(Fault.class);
        Map<String, Fault> planned = new ConcurrentHashMap<>();
        for (Fault fault : Fault.values()) {
            if (!REFUSALS.contains(fault)) {
                Person person = person();
                people.put(fault, person);
                planned.put(person.phone().e164(), fault);
            }
        }
        twilio.meetWith(post -> {
            Fault once = planned.remove(post.get("To"));
            return once == null ? Fault.NONE : once;
        });

        Map<Fault, UUID> sent = new EnumMap<>(Fault.class);
        people.forEach((fault, person) -> sent.put(fault, texts.typed(tenant, person, "Hi from " + fault)));

        sent.forEach((fault, id) ->
                Wait.until(fault + " is settled", PATIENCE, () -> status(id).equals("accepted")));
        for (Map.Entry<Fault, Person> one : people.entrySet()) {
            List<Accepted> got = twilio.accepted().stream()
                    .filter(text -> text.to().equals(one.getValue().phone().e164()))
                    .toList();
            assertThat(got).as("texts after " + one.getKey()).hasSize(1);
            UUID id = sent.get(one.getKey());
            assertThat(messages.get(tenant, id).twilioMessageSid())
                    .as("SID after " + one.getKey())
                    .isEqualTo(got.get(0).sid());
        }
    }

    @Test
    void a_text_in_doubt_says_so_and_is_looked_for_before_it_is_sent_again() {
        Person person = person();
        twilio.meetWith(post -> twilio.posts().size() == 1 ? Fault.CUT_BEFORE_ACCEPTING : Fault.NONE);

        UUID id = texts.typed(tenant, person, "Hello?");

        Wait.until("it is accepted", PATIENCE, () -> status(id).equals("accepted"));
        assertThat(messages.story(tenant, id))
                .extracting(event -> event.status() + ": " + event.cause())
                .containsExactly(
                        "pending: typed",
                        "claimed: gate open",
                        "unknown: no answer",
                        "unknown: not at carrier yet",
                        "pending: not at carrier, looked twice",
                        "claimed: gate open",
                        "accepted: accepted by carrier");
        assertThat(twilio.lists()).isEqualTo(2);
    }

    @Test
    void two_texts_that_read_the_same_are_two_texts_also_when_both_are_in_doubt() {
        Person person = person();
        twilio.meetWith(post -> twilio.posts().size() <= 2 ? Fault.CUT_AFTER_ACCEPTING : Fault.NONE);

        UUID first = texts.typed(tenant, person, "ok");
        UUID second = texts.typed(tenant, person, "ok");

        Wait.until(
                "both are settled",
                PATIENCE,
                () -> status(first).equals("accepted") && status(second).equals("accepted"));
        assertThat(twilio.accepted()).hasSize(2);
        assertThat(Set.of(sid(first), sid(second))).hasSize(2);
    }

    @Test
    void whoever_is_killed_between_claim_and_record_leaves_no_text_behind_and_none_doubled() {
        Person posted = person();
        Person notPosted = person();
        twilio.meetWith(Fault.CUT_AFTER_ACCEPTING);
        UUID lost = texts.typed(tenant, posted, "posted, then killed");
        Wait.until("it is with the carrier", PATIENCE, () -> twilio.accepted().size() == 1);
        twilio.meetWith(Fault.NONE);
        UUID never = claimed(notPosted).id();
        texts.abandon(tenant, never, machineTime.now().minusSeconds(1));

        Wait.until(
                "both are settled",
                PATIENCE,
                () -> status(lost).equals("accepted") && status(never).equals("accepted"));
        assertThat(twilio.accepted())
                .extracting(Accepted::to)
                .containsExactlyInAnyOrder(
                        posted.phone().e164(), notPosted.phone().e164());
    }

    @Test
    void no_text_leaves_after_stop_even_when_it_was_claimed_before() {
        Person person = person();
        ClaimedText claimed = claimed(person);
        InboundText stop = new InboundText(
                "SM" + UUID.randomUUID(), person.phone(), texts.sender(tenant), "STOP", null, List.of());
        inbound.receive(
                tenant,
                receipts.keepInbound(stop.to(), stop.sid(), "test", "{}").id(),
                stop);

        posting.post(claimed, () -> {});

        assertThat(twilio.posts()).isEmpty();
        Message withheld = messages.get(tenant, claimed.id());
        assertThat(withheld.status()).isEqualTo("withheld");
        assertThat(withheld.withheldReason()).isEqualTo("opted_out");
    }

    @Test
    void a_person_who_opted_out_with_the_carrier_is_suppressed_here_too() {
        Person person = person();
        twilio.meetWith(Fault.OPTED_OUT_21610);

        UUID id = texts.typed(tenant, person, "Hi");

        Wait.until("it has failed", PATIENCE, () -> status(id).equals("failed"));
        assertThat(messages.get(tenant, id).errorCode()).isEqualTo(21610);
        assertThat(texts.suppressions(tenant, person.phone())).hasSize(1);
        assertThat(twilio.posts()).hasSize(1);
    }

    @Test
    void a_dead_account_stops_the_sender_and_the_texts_wait_for_a_person() {
        twilio.meetWith(Fault.DEAD_ACCOUNT_20003);
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            ids.add(texts.typed(tenant, person(), "Hi " + i));
        }

        Wait.until("an alert is raised", PATIENCE, () -> alerts.open(tenant).size() == 1);
        Wait.until(
                "nothing is on its way",
                PATIENCE,
                () -> ids.stream().allMatch(id -> status(id).equals("pending")));
        assertThat(twilio.posts()).hasSizeLessThan(100);

        twilio.meetWith(Fault.NONE);
        alerts.resolve(tenant, alerts.open(tenant).get(0).id());

        Wait.until(
                "all have left",
                PATIENCE,
                () -> ids.stream().allMatch(id -> status(id).equals("accepted")));
        assertThat(twilio.accepted()).hasSize(200);
    }

    @Inject
    private InboundMessages inbound;

    @Inject
    private WebhookReceipts receipts;

    /** Typed and claimed in one transaction, so that no dispatcher comes between. */
    private ClaimedText claimed(Person person) {
        return texts.atOnce(tenant, () -> {
            UUID id = texts.typed(tenant, person, "claimed");
            List<ClaimedText> claimed = claims.claim(tenant, Lane.REPLIES, 10).claimed();
            assertThat(claimed).extracting(ClaimedText::id).containsExactly(id);
            return claimed.get(0);
        });
    }

    private Person person() {
        Person person = texts.person(tenant, InsideTenant.freshNumber());
        texts.justWrote(tenant, person, businessTime.now());
        return person;
    }

    private String sid(UUID id) {
        return String.valueOf(messages.get(tenant, id).twilioMessageSid());
    }
}
