package com.intellisend.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.campaigns.CircuitBreaker;
import com.intellisend.compliance.MessageClass;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.CampaignsOfTheTests;
import com.intellisend.messaging.TextsOfTheTests.Person;
import com.intellisend.testkit.InsideTenant;
import com.intellisend.testkit.LoopbackTwilio.Accepted;
import com.intellisend.testkit.Wait;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** People say stop while a campaign to them is leaving, and people are answered while one is waiting. */
@ArquillianTest
class StopRaceIT extends OnALoopbackLine {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int PEOPLE = 500;
    private static final int STOPS = 50;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Inject
    private CampaignsOfTheTests campaigns;

    @Inject
    private CircuitBreaker breaker;

    @Inject
    private TwilioAccount account;

    @Inject
    private MachineTime machineTime;

    @Test
    void nobody_is_claimed_after_their_stop_was_answered_and_all_others_are_texted_once() {
        List<Person> people = people(PEOPLE);
        UUID campaign = running(people);
        List<Person> random = new ArrayList<>(people);
        Collections.shuffle(random);
        Map<PhoneNumber, Instant> answered = new ConcurrentHashMap<>();

        random.subList(0, STOPS).parallelStream().forEach(person -> {
            stop(person.phone());
            answered.put(person.phone(), machineTime.now());
        });
        Wait.until(
                "the campaign is through",
                PATIENCE,
                () -> campaigns.statuses(tenant, campaign).stream()
                        .allMatch(status -> status.equals("accepted") || status.equals("withheld opted_out")));

        Map<PhoneNumber, List<Instant>> claimed = campaigns.claimed(tenant, campaign);
        answered.forEach((phone, at) -> assertThat(claimed.getOrDefault(phone, List.of()))
                .as("claims of %s, whose stop was answered at %s", phone, at)
                .allMatch(claim -> !claim.isAfter(at)));
        Map<String, Long> got =
                twilio.accepted().stream().collect(Collectors.groupingBy(Accepted::to, Collectors.counting()));
        assertThat(got.values()).containsOnly(1L);
        assertThat(got.keySet())
                .containsAll(random.subList(STOPS, PEOPLE).stream()
                        .map(person -> person.phone().e164())
                        .toList());
        assertThat(campaigns.statuses(tenant, campaign)).contains("withheld opted_out");
    }

    @Test
    void what_a_person_types_leaves_before_the_campaigns_that_wait_its_own_brand_s_and_another_s() {
        campaigns.pace(tenant, brand, 20);
        UUID campaign = running(people(PEOPLE));
        TenantId other = inside.create(TenantId.create());
        CarrierOfTheTests.connect(texts.sender(other), twilio);
        Wait.until("the campaign is leaving", PATIENCE, () -> twilio.accepted().size() >= 20);

        int before = twilio.accepted().size();
        texts.typed(tenant, texts.person(tenant, InsideTenant.freshNumber()), "own");
        texts.typed(other, texts.person(other, InsideTenant.freshNumber()), "another");
        Wait.until("both have left", PATIENCE, () -> place("own") >= 0 && place("another") >= 0);

        assertThat(place("own") - before).as("campaign texts before the reply").isLessThan(100);
        assertThat(place("another") - before)
                .as("campaign texts before the reply")
                .isLessThan(100);
        assertThat(campaigns.statuses(tenant, campaign)).contains("pending");
    }

    private int place(String body) {
        List<String> bodies = twilio.accepted().stream().map(Accepted::body).toList();
        return bodies.indexOf(body);
    }

    private List<Person> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(one -> texts.person(tenant, new PhoneNumber("+1520" + (2_000_000 + one * 7))))
                .toList();
    }

    private UUID running(List<Person> people) {
        UUID campaign = campaigns.paused(tenant, brand, MessageClass.SERVICE, people);
        breaker.enable(tenant, campaign, false);
        campaigns.become(tenant, campaign, "RUNNING");
        return campaign;
    }

    private void stop(PhoneNumber from) {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "MessageSid",
                "SM" + UUID.randomUUID().toString().replace("-", ""),
                "From",
                from.e164(),
                "To",
                brand.e164(),
                "Body",
                "STOP"));
        Map<String, List<String>> signed =
                fields.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue())));
        String path = "/webhooks/twilio/inbound";
        String form = fields.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + System.getenv("HTTP_PORT") + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        TwilioSignature.HEADER,
                        TwilioSignature.sign(account.token(), account.publicBase() + path, signed))
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
