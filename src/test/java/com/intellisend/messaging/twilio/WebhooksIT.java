package com.intellisend.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.Message;
import com.intellisend.messaging.Messages;
import com.intellisend.messaging.TextsOfTheTests.Person;
import com.intellisend.testkit.InsideTenant;
import com.intellisend.testkit.LoopbackTwilio.Fault;
import com.intellisend.testkit.Wait;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What Twilio reports: believed when signed, kept as it came, understood once, and never a step back. */
@ArquillianTest
class WebhooksIT extends OnALoopbackLine {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Inject
    private TwilioAccount account;

    @Inject
    private BusinessTime businessTime;

    @Test
    void what_is_not_signed_is_refused_and_nothing_of_it_is_kept() {
        String sid = sid();
        Map<String, String> text = inbound(sid, "+15205550177", "Hi");

        assertThat(post("/webhooks/twilio/inbound", text, null).statusCode()).isEqualTo(403);
        assertThat(post("/webhooks/twilio/inbound", text, "bm90IHNpZ25lZA==").statusCode())
                .isEqualTo(403);
        assertThat(count("select count(*) from app.message where twilio_message_sid = :sid", sid))
                .isZero();
        assertThat(count("select count(*) from app.webhook_receipt where message_sid = :sid", sid))
                .isZero();
    }

    @Test
    void a_text_from_a_phone_is_stored_once_however_often_it_is_reported() {
        String sid = sid();
        Map<String, String> text = inbound(sid, InsideTenant.freshNumber().e164(), "Hola María 🌵");

        HttpResponse<String> first = signed("/webhooks/twilio/inbound", text);
        HttpResponse<String> second = signed("/webhooks/twilio/inbound", text);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(first.body()).endsWith("<Response/>");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(count("select count(*) from app.message where twilio_message_sid = :sid", sid))
                .isEqualTo(1);
        assertThat(count("select count(*) from app.webhook_receipt where message_sid = :sid", sid))
                .isEqualTo(2);
        assertThat(count(
                        "select count(*) from app.message where twilio_message_sid = :sid and body = 'Hola María 🌵'"
                                + " and status = 'received' and conversation_id is not null",
                        sid))
                .isEqualTo(1);
    }

    @Test
    void whoever_texts_many_times_at_once_is_heard_every_time_in_one_conversation() {
        PhoneNumber phone = InsideTenant.freshNumber();
        ExecutorService hands = Executors.newFixedThreadPool(8);
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 24)
                .mapToObj(n -> inbound(sid(), phone.e164(), "Part " + n))
                .map(text -> CompletableFuture.supplyAsync(() -> signed("/webhooks/twilio/inbound", text), hands))
                .toList();
        hands.shutdown();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(count("""
                        select sum(unread) from app.conversation c join app.contact p on p.id = c.contact_id
                        where p.phone = :sid""", phone.e164())).isEqualTo(24);
        assertThat(count("""
                        select count(distinct conversation_id) from app.message where from_number = :sid""", phone.e164())).isEqualTo(1);
    }

    @Test
    void a_text_to_a_number_of_nobody_is_thanked_for_and_changes_nothing() {
        String sid = sid();
        Map<String, String> text = inbound(sid, "+15205550177", "Hi");
        text.put("To", InsideTenant.freshNumber().e164());

        HttpResponse<String> answer = signed("/webhooks/twilio/inbound", text);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).endsWith("<Response/>");
        assertThat(count("select count(*) from app.message where twilio_message_sid = :sid", sid))
                .isZero();
    }

    @Test
    void a_stop_holds_from_the_moment_it_is_answered() {
        PhoneNumber phone = InsideTenant.freshNumber();

        signed("/webhooks/twilio/inbound", inbound(sid(), phone.e164(), " Stop. "));

        assertThat(texts.suppressions(tenant, phone)).containsExactly("STOP");
    }

    @Test
    void callbacks_doubled_and_in_disorder_lead_to_the_furthest_status_and_are_all_kept() {
        UUID id = accepted();
        String sid = String.valueOf(messages.get(tenant, id).twilioMessageSid());

        for (String status : List.of("delivered", "sent", "queued", "delivered", "sending")) {
            assertThat(status(id, sid, status, null).statusCode()).isEqualTo(200);
        }

        assertThat(messages.get(tenant, id).status()).isEqualTo("delivered");
        assertThat(messages.story(tenant, id).stream()
                        .filter(event -> event.cause().equals("callback"))
                        .map(Messages.Event::status))
                .containsExactly("delivered", "sent", "queued", "delivered", "sending");
    }

    @Test
    void a_callback_that_comes_before_the_answer_tells_whose_it_is_by_our_own_id() {
        twilio.beSlowFor(3000);
        twilio.meetWith(Fault.SLOW_AND_ACCEPTED);
        UUID id = typed();
        Wait.until("it is with the carrier", PATIENCE, () -> twilio.accepted().size() == 1);
        String sid = twilio.accepted().get(0).sid();

        status(id, sid, "sent", null);

        Wait.until("it is sent", PATIENCE, () -> is(id, "sent"));
        assertThat(messages.get(tenant, id).twilioMessageSid()).isEqualTo(sid);
        assertThat(twilio.posts()).hasSize(1);
    }

    @Test
    void a_callback_settles_a_text_in_doubt_without_another_look() {
        twilio.meetWith(Fault.CUT_AFTER_ACCEPTING);
        UUID id = typed();
        Wait.until("it is with the carrier", PATIENCE, () -> twilio.accepted().size() == 1);

        status(id, twilio.accepted().get(0).sid(), "delivered", null);

        Wait.until("it is delivered", PATIENCE, () -> is(id, "delivered"));
        assertThat(twilio.posts()).hasSize(1);
    }

    @Test
    void a_callback_about_a_text_that_nobody_knows_is_thanked_for_and_kept() {
        String sid = sid();

        HttpResponse<String> answer =
                signed("/webhooks/twilio/status", Map.of("MessageSid", sid, "MessageStatus", "delivered"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void an_opt_out_that_the_carrier_reports_later_suppresses_too() {
        UUID id = accepted();
        Message sent = messages.get(tenant, id);

        status(id, String.valueOf(sent.twilioMessageSid()), "failed", "21610");

        Message failed = messages.get(tenant, id);
        assertThat(failed.status()).isEqualTo("failed");
        assertThat(failed.errorCode()).isEqualTo(21610);
        assertThat(failed.errorWords()).isEqualTo("This person opted out with the carrier.");
        assertThat(texts.suppressions(tenant, sent.toNumber())).containsExactly("twilio_21610");
    }

    @Test
    void a_number_that_is_not_in_service_is_unreachable_from_then_on() {
        UUID id = accepted();
        Message sent = messages.get(tenant, id);

        status(id, String.valueOf(sent.twilioMessageSid()), "undelivered", "30005");

        assertThat(messages.get(tenant, id).status()).isEqualTo("undelivered");
        assertThat(texts.suppressions(tenant, sent.toNumber())).containsExactly("unreachable");
    }

    @Test
    void one_tenant_never_sees_anothers_texts() {
        UUID id = accepted();
        TenantId other = inside.create(TenantId.create());

        signed(
                "/webhooks/twilio/status?tenant=" + other + "&message=" + id,
                Map.of("MessageSid", sid(), "MessageStatus", "failed", "ErrorCode", "30007"));

        assertThat(messages.get(tenant, id).status()).isEqualTo("accepted");
        assertThatThrownBy(() -> messages.get(other, id)).isInstanceOf(NotFound.class);
    }

    private UUID typed() {
        Person person = texts.person(tenant, InsideTenant.freshNumber());
        texts.justWrote(tenant, person, businessTime.now());
        return texts.typed(tenant, person, "Hello");
    }

    private UUID accepted() {
        UUID id = typed();
        Wait.until("it is accepted", PATIENCE, () -> is(id, "accepted"));
        return id;
    }

    private boolean is(UUID id, String status) {
        return messages.get(tenant, id).status().equals(status);
    }

    private long count(String sql, String sid) {
        return inside.sql(
                tenant,
                handle -> handle.createQuery(sql)
                        .bind("sid", sid)
                        .mapTo(Long.class)
                        .one());
    }

    private HttpResponse<String> status(UUID id, String sid, String status, String code) {
        Map<String, String> fields = new TreeMap<>(Map.of("MessageSid", sid, "MessageStatus", status));
        if (code != null) {
            fields.put("ErrorCode", code);
        }
        return signed("/webhooks/twilio/status?tenant=" + tenant + "&message=" + id, fields);
    }

    private Map<String, String> inbound(String sid, String from, String body) {
        return new TreeMap<>(
                Map.of("MessageSid", sid, "From", from, "To", brand.e164(), "Body", body, "NumMedia", "0"));
    }

    private HttpResponse<String> signed(String path, Map<String, String> fields) {
        Map<String, List<String>> all =
                fields.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue())));
        return post(path, fields, TwilioSignature.sign(account.token(), account.publicBase() + path, all));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, String signature) {
        String form = fields.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + System.getenv("HTTP_PORT") + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (signature != null) {
            request.header(TwilioSignature.HEADER, signature);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String sid() {
        return "SM" + UUID.randomUUID().toString().replace("-", "");
    }
}
