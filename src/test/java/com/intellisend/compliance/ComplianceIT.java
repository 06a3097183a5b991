package com.intellisend.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.compliance.MessageReading.Kind;
import com.intellisend.compliance.Suppression.Scope;
import com.intellisend.contacts.ContactBook;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.testkit.InsideTenant;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opt-outs, holds and evidence in the real database. */
@ArquillianTest
class ComplianceIT {

    @Inject
    private InsideTenant inside;

    @Inject
    private ContactBook contacts;

    @Inject
    private OptOuts optOuts;

    @Inject
    private OptOutLists lists;

    @Inject
    private Suppressions suppressions;

    @Inject
    private ReviewList reviews;

    @Inject
    private NumberChecks checks;

    @Inject
    private EvidenceFile evidence;

    @Inject
    private ConsentLedger ledger;

    @Inject
    private Gatekeeper gatekeeper;

    @Inject
    private BusinessTime time;

    private TenantId tenant;
    private PhoneNumber phone;
    private Instant now;

    @BeforeEach
    void somebody() {
        tenant = inside.create(TenantId.create());
        phone = InsideTenant.freshNumber();
        now = time.now();
    }

    private Kind hear(String body) {
        return optOuts.understand(tenant, phone, message("INBOUND", "received", body, now), body, null, now)
                .kind();
    }

    private UUID message(String direction, String status, String body, Instant at) {
        UUID contact = contacts.findOrCreate(tenant, phone, at).id();
        UUID id = Ids.create();
        inside.sql(
                tenant,
                handle -> handle.createUpdate("""
                        insert into app.message (id, tenant_id, contact_id, direction, message_class, body, from_number,
                            to_number, status, created_at, updated_at, accepted_at)
                        values (:id, :tenant, :contact, :direction, 'MARKETING', :body, :from, :to, :status, :at, :at, :left)
                        """)
                        .bind("id", id)
                        .bind("tenant", tenant.value())
                        .bind("contact", contact)
                        .bind("direction", direction)
                        .bind("body", body)
                        .bind("from", direction.equals("INBOUND") ? phone.e164() : "+15205550100")
                        .bind("to", direction.equals("INBOUND") ? "+15205550100" : phone.e164())
                        .bind("status", status)
                        .bind("at", at)
                        .bind("left", direction.equals("INBOUND") ? null : at)
                        .execute());
        return id;
    }

    private List<Suppression> inForce() {
        return suppressions.inForce(tenant, List.of(phone)).getOrDefault(phone, List.of());
    }

    private Verdict gate(MessageClass what) {
        return gatekeeper.ask(tenant, what, List.of(Recipient.of(phone)), now).get(phone);
    }

    @ParameterizedTest
    @CsvSource({
        "STOP, STOP, ALL",
        "take me off your list, opt_out_request, ALL",
        "no me escriban, opt_out_request, ALL",
        "wrong number, wrong_number, ALL",
        "not interested, opt_out_request, MARKETING",
        "stop the promos but keep my appointment reminders, opt_out_request, MARKETING"
    })
    void an_opt_out_is_in_force_at_once_with_its_reason_and_reach(String body, String reason, Scope scope) {
        hear(body);

        assertThat(inForce()).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo(reason);
            assertThat(one.scope()).isEqualTo(scope);
            assertThat(one.note()).isEqualTo(body);
        });
        assertThat(gate(MessageClass.MARKETING)).isInstanceOf(Verdict.Withheld.class);
        assertThat(ledger.eventsOf(tenant, phone))
                .singleElement()
                .satisfies(event -> assertThat(event.kind()).isEqualTo("opt_out"));
    }

    @Test
    void start_lifts_what_a_keyword_began_and_nothing_else() {
        hear("STOP");
        suppressions.add(
                tenant, new Suppressions.New(phone, "complaint", Scope.ALL, "person", null, null, "rang us"), now);

        hear("START");

        assertThat(inForce()).extracting(Suppression::reason).containsExactly("complaint");
        assertThat(suppressions.historyOf(tenant, phone)).hasSize(2);
        assertThat(ledger.eventsOf(tenant, phone))
                .extracting(ConsentLedger.Entry::kind)
                .containsExactlyInAnyOrder("opt_out", "opt_out", "lifted", "opt_in");
    }

    @Test
    void start_lifts_what_twilio_blocked_here_and_says_nothing_of_other_brands() {
        TenantId other = inside.create(TenantId.create());
        suppressions.addFromCarrier(
                tenant, phone, "twilio_21610", message("OUTBOUND", "failed", "Monsoon season is here", now), now);
        suppressions.add(other, new Suppressions.New(phone, "STOP", Scope.ALL, "message", null, null, "STOP"), now);

        hear("START");

        assertThat(inForce()).isEmpty();
        assertThat(suppressions.inForce(other, List.of(phone)).get(phone))
                .extracting(Suppression::reason)
                .containsExactly("STOP");
    }

    @Test
    void the_ledger_keeps_a_hold_and_its_end() {
        hear("shop");
        reviews.dismiss(tenant, reviews.open(tenant).get(0).id(), null, now.plusSeconds(60));

        assertThat(ledger.eventsOf(tenant, phone))
                .extracting(ConsentLedger.Entry::kind)
                .containsExactly("hold", "hold_ended");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update app.consent_event set kind = 'consent'",
                "delete from app.consent_event",
                "update app.message_event set status = 'delivered'",
                "delete from app.message_event",
                "delete from app.suppression"
            })
    void not_even_the_application_can_take_back_what_has_been_written_down(String change) {
        hear("STOP");

        assertThatThrownBy(() -> inside.sql(tenant, handle -> handle.execute(change)))
                .hasStackTraceContaining("permission denied");
        assertThat(ledger.eventsOf(tenant, phone)).hasSize(1);
    }

    @Test
    void a_request_in_plain_words_can_be_undone_by_a_person() {
        hear("stop texting me");
        ReviewList.Item item = reviews.open(tenant).get(0);
        assertThat(item.obeyed()).isTrue();

        reviews.dismiss(tenant, item.id(), null, now);

        assertThat(inForce()).isEmpty();
        assertThat(suppressions.historyOf(tenant, phone))
                .singleElement()
                .satisfies(one -> assertThat(one.liftReason()).contains("no opt-out"));
        assertThat(reviews.open(tenant)).isEmpty();
    }

    @Test
    void a_doubtful_message_holds_campaigns_until_it_is_read() {
        assertThat(hear("shop")).isEqualTo(Kind.HOLD);
        assertThat(inForce()).isEmpty();
        assertThat(gate(MessageClass.MARKETING)).isEqualTo(new Verdict.Withheld("on_hold"));
        assertThat(gate(MessageClass.DIRECT)).isNotEqualTo(new Verdict.Withheld("on_hold"));
        UUID item = reviews.open(tenant).get(0).id();

        reviews.confirm(tenant, item, null, now);

        assertThat(inForce()).extracting(Suppression::reason).containsExactly("opt_out_request");
        assertThatThrownBy(() -> reviews.confirm(tenant, item, null, now)).isInstanceOf(NotFound.class);
    }

    @Test
    void confirming_what_was_obeyed_changes_nothing() {
        hear("take me off your list");

        reviews.confirm(tenant, reviews.open(tenant).get(0).id(), null, now);

        assertThat(inForce()).hasSize(1);
        assertThat(suppressions.historyOf(tenant, phone)).hasSize(1);
    }

    @Test
    void a_second_stop_is_the_first() {
        hear("STOP");
        hear("STOP");

        assertThat(suppressions.historyOf(tenant, phone)).hasSize(1);
    }

    @Test
    void a_list_is_taken_line_by_line_and_a_bad_line_costs_no_good_one() {
        suppressions.add(tenant, new Suppressions.New(phone, "manual", Scope.ALL, "person", null, null, null), now);
        PhoneNumber other = InsideTenant.freshNumber();

        OptOutLists.Taken taken = lists.take(
                tenant,
                "phone,name\n" + phone.national() + ",Ana\n\"" + other.e164() + "\";Bob\nnobody\n" + other.e164()
                        + "\n\n",
                Scope.ALL,
                "manual",
                null,
                now);

        assertThat(taken.added()).isEqualTo(1);
        assertThat(taken.already()).isEqualTo(1);
        assertThat(taken.refused()).isEqualTo(1);
        assertThat(taken.refusedLines()).containsExactly(new OptOutLists.RefusedLine(4, "nobody"));
        assertThat(ledger.eventsOf(tenant, other)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "ISO-8859-1"})
    void a_list_is_read_from_a_file_of_any_character_set(String charset) throws IOException {
        byte[] file = ("Número;Nombre\r\n" + phone.national() + ";José\r\n").getBytes(charset);

        OptOutLists.Taken taken = lists.take(
                tenant, OptOutLists.textOf(new ByteArrayInputStream(file)), Scope.MARKETING, "manual", null, now);

        assertThat(taken).isEqualTo(new OptOutLists.Taken(1, 0, 0, List.of()));
        assertThat(inForce()).extracting(Suppression::scope).containsExactly(Scope.MARKETING);
    }

    @Test
    void the_list_is_walked_page_by_page() {
        for (int i = 0; i < 5; i++) {
            suppressions.add(
                    tenant,
                    new Suppressions.New(InsideTenant.freshNumber(), "manual", Scope.ALL, "person", null, null, null),
                    now);
        }
        List<Suppression> walked = new ArrayList<>();
        Page<Suppression> page = suppressions.list(tenant, null, false, 2, null);
        walked.addAll(page.items());
        while (page.next() != null) {
            page = suppressions.list(tenant, "520", false, 2, UUID.fromString(page.next()));
            walked.addAll(page.items());
        }

        assertThat(walked)
                .hasSize(5)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(Suppression::id).reversed());
    }

    @Test
    void a_suppression_ends_only_with_a_reason_and_stays_in_history() {
        hear("STOP");
        UUID id = inForce().get(0).id();

        assertThatThrownBy(() -> suppressions.lift(tenant, id, " ", null, now)).isInstanceOf(InvalidInput.class);
        suppressions.lift(tenant, id, "They asked in person", null, now);

        assertThat(inForce()).isEmpty();
        assertThat(suppressions.list(tenant, phone.e164(), false, 50, null).items())
                .isEmpty();
        assertThat(suppressions
                        .list(tenant, phone.e164().substring(8), true, 50, null)
                        .items())
                .singleElement()
                .satisfies(one -> assertThat(one.liftReason()).isEqualTo("They asked in person"));
    }

    @Test
    void a_check_answers_for_a_number_that_nobody_knows() {
        NumberCheck check = checks.check(tenant, phone, Instant.parse("2030-01-07T19:00:00Z"));

        assertThat(check.answers().get(MessageClass.MARKETING).reason()).isEqualTo("no_consent");
        assertThat(check.answers().get(MessageClass.SERVICE).allowed()).isTrue();
        assertThat(check.localTimes())
                .singleElement()
                .satisfies(at -> assertThat(at.getHour()).isEqualTo(12));
    }

    @Test
    void a_check_sees_the_texts_they_had() {
        message("OUTBOUND", "sent", "Monsoon season is here", now);
        inside.sql(
                tenant,
                handle -> handle.execute(
                        "update app.contact set consent_source = 'form', consent_timestamp = ? where phone = ?",
                        now,
                        phone.e164()));

        NumberCheck.Answer answer =
                checks.check(tenant, phone, now.plusSeconds(60)).answers().get(MessageClass.MARKETING);

        assertThat(answer.reason()).isEqualTo("frequency_cap");
        assertThat(answer.until()).isAfterOrEqualTo(now.plusSeconds(86_400).minusMillis(1));
    }

    @Test
    void the_evidence_tells_of_every_stop_the_text_before_it_and_that_none_came_after() {
        message("OUTBOUND", "delivered", "Monsoon season is here", now.minusSeconds(90));
        hear("STOP");

        Evidence shown = evidence.of(tenant, phone, now);

        assertThat(shown.stops()).singleElement().satisfies(stop -> {
            assertThat(stop.reason()).isEqualTo("STOP");
            assertThat(stop.secondsSinceLastText()).isEqualTo(90);
            assertThat(stop.textsAfter()).isZero();
        });
        assertThat(shown.texts()).extracting(Evidence.Text::direction).containsExactly("OUTBOUND", "INBOUND");
        assertThat(shown.texts().get(0).localTime()).endsWith("-07:00");
        assertThat(shown.consent()).hasSize(1);
        message("OUTBOUND", "delivered", "This should not have left", now.plusSeconds(10));
        assertThat(evidence.of(tenant, phone, now).stops().get(0).textsAfter()).isEqualTo(1);
    }

    @Test
    void one_tenant_never_sees_anothers_opt_outs() {
        hear("STOP");
        hear("shop");
        Suppression mine = inForce().get(0);
        TenantId other = inside.create(TenantId.create());

        assertThat(suppressions.inForce(other, List.of(phone))).isEqualTo(Map.of());
        assertThat(suppressions.list(other, null, true, 50, null).items()).isEmpty();
        assertThat(reviews.open(other)).isEmpty();
        assertThat(ledger.eventsOf(other, phone)).isEmpty();
        assertThat(evidence.of(other, phone, now).suppressions()).isEmpty();
        assertThatThrownBy(() -> suppressions.lift(other, mine.id(), "not mine", null, now))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> reviews.dismiss(other, reviews.open(tenant).get(0).id(), null, now))
                .isInstanceOf(NotFound.class);
    }
}
