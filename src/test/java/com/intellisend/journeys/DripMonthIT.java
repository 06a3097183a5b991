package com.intellisend.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.testkit.Api.Answer;
import com.intellisend.testkit.Brand;
import com.intellisend.testkit.DatabaseOfTheTests;
import com.intellisend.testkit.Phones;
import com.intellisend.testkit.Wait;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * A month of a drip with a moved clock: people leave it and come into it, every connection to the database is cut in the
 * middle of a move, and days pass in which nothing ran. The carrier's log is the judge.
 */
@ArquillianTest
@RunAsClient
class DripMonthIT {

    private static final int IN_TUCSON = 14;
    private static final int IN_NEW_YORK = 6;
    private static final int STEPS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Jdbi owner = Jdbi.create(DatabaseOfTheTests.owner());
    private final Jdbi carrier = Jdbi.create(DatabaseOfTheTests.as("intellisend_simulator"));
    private final Jdbi application = Jdbi.create(DatabaseOfTheTests.as("intellisend_app"));

    @Test
    void in_a_month_each_person_gets_each_text_once_by_day_and_none_after_the_reason_to_stop() {
        Phones.daytime();
        Brand brand = Brand.create();
        brand.importCsv(people());
        String segment = brand.create("/segments", """
                {"name": "Open estimates", "type": "DYNAMIC", "definition": {"all": [{"tag": "estimate"}, {"not": {"tag": "gone"}}]}}""");
        String drip = launch(brand, segment);
        Instant start = Phones.businessNow();

        goOnUntil(brand, start.plus(Duration.ofDays(2)));
        Phones.text(tucson(0), brand.number(), "Yes please, call me");
        Phones.text(tucson(1), brand.number(), "STOP");
        Wait.until(
                "their texts have arrived",
                PATIENCE,
                () -> stopReasons(brand).containsAll(List.of("replied", "opted_out")));
        tag(brand, tucson(2), "sold");
        tag(brand, tucson(3), "gone");
        String late = brand.contact("Late", tucson(IN_TUCSON));
        brand.api().post(brand.path("/contacts/" + late + "/tags"), "{\"tag\": \"estimate\"}");

        Phones.moveTo(start.plus(Duration.ofDays(3)).plus(Duration.ofHours(2)));
        cutEveryConnection();
        goOnUntil(brand, start.plus(Duration.ofDays(9)));
        // Days in which nothing ran: the clock is somewhere else before anybody looks.
        Phones.moveTo(start.plus(Duration.ofDays(16)));
        goOnUntil(brand, start.plus(Duration.ofDays(31)));

        assertThat(stopReasons(brand))
                .containsExactlyInAnyOrder("replied", "opted_out", "goal_reached", "left_segment");
        assertThat(textsPerPhone(brand))
                .as("texts of those who stayed, of those who left, of the one who came late")
                .containsExactlyInAnyOrderElementsOf(expected());
        assertThat(bodiesSentTwice(brand)).isEmpty();
        assertThat(leftOutsideHours(brand)).isEmpty();
        assertThat(brand.report(drip).get("pending").asInt()).isZero();
    }

    private static List<Long> expected() {
        List<Long> expected =
                new java.util.ArrayList<>(java.util.Collections.nCopies(IN_TUCSON - 4 + IN_NEW_YORK, (long) STEPS));
        expected.addAll(List.of(2L, 2L, 2L, 2L, (long) STEPS));
        return expected;
    }

    private static String launch(Brand brand, String segment) {
        String drip = brand.create("/campaigns", """
                {"name": "Month", "type": "DRIP", "messageClass": "SERVICE", "segmentId": "%s", "enrolContinuously": true,
                 "stopOnLeaving": true, "goalTag": "sold", "steps": [
                  {"order": 1, "delayMinutes": 0, "bodyTemplate": "One, {{firstName|there}}"},
                  {"order": 2, "delayMinutes": 720, "bodyTemplate": "Two"},
                  {"order": 3, "delayMinutes": 2880, "bodyTemplate": "Three"},
                  {"order": 4, "delayMinutes": 5760, "bodyTemplate": "Four"},
                  {"order": 5, "delayMinutes": 10080, "bodyTemplate": "Five"}]}""".formatted(segment));
        Answer launched = brand.api().post(brand.path("/campaigns/" + drip + "/launch"), null);
        assertThat(launched.status()).as(launched.raw().body()).isEqualTo(200);
        return drip;
    }

    /** From one moment at which something is due to the next. */
    private void goOnUntil(Brand brand, Instant end) {
        settle(brand);
        Optional<Instant> next = nextDue(brand);
        while (next.isPresent() && next.get().isBefore(end)) {
            Instant moment = next.get().plusSeconds(60);
            if (moment.isAfter(Phones.businessNow())) {
                Phones.moveTo(moment);
            }
            settle(brand);
            next = nextDue(brand);
        }
        if (end.isAfter(Phones.businessNow())) {
            Phones.moveTo(end);
        }
        settle(brand);
    }

    private void settle(Brand brand) {
        Wait.until("nothing is due any more", PATIENCE, () -> {
            Instant now = Phones.businessNow();
            return count(brand, now, """
                            select (select count(*) from app.campaign_recipient where tenant_id = :tenant and state = 'ACTIVE' and due_at <= :now)
                                + (select count(*) from app.message where tenant_id = :tenant and direction = 'OUTBOUND'
                                    and (status in ('claimed', 'unknown') or status = 'pending' and not_before <= :now))
                                + (select count(*) from app.campaign where tenant_id = :tenant
                                    and (looked_at is null or looked_at < cast(:now as timestamptz) - interval '40 seconds'))
                            """) == 0;
        });
    }

    private long count(Brand brand, Instant now, String question) {
        return owner.withHandle(handle -> handle.createQuery(question)
                .bind("tenant", brand.id())
                .bind("now", now)
                .mapTo(Long.class)
                .one());
    }

    private Optional<Instant> nextDue(Brand brand) {
        return owner.withHandle(handle -> handle.createQuery("""
                        select least(
                            (select min(due_at) from app.campaign_recipient where tenant_id = :tenant and state = 'ACTIVE'),
                            (select min(not_before) from app.message where tenant_id = :tenant and status = 'pending'))
                        """)
                .bind("tenant", brand.id())
                .mapTo(Instant.class)
                .findOne());
    }

    /** Whatever transaction is on its way dies, as with a killed server. */
    private void cutEveryConnection() {
        for (int cut = 0; cut < 3; cut++) {
            application.useHandle(
                    handle -> handle.execute(
                            "select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()"));
        }
    }

    private void tag(Brand brand, String phone, String tag) {
        String contact = owner.withHandle(handle -> handle.createQuery(
                        "select id::text from app.contact where tenant_id = :tenant and phone = :phone")
                .bind("tenant", brand.id())
                .bind("phone", phone)
                .mapTo(String.class)
                .one());
        brand.api().post(brand.path("/contacts/" + contact + "/tags"), "{\"tag\": \"" + tag + "\"}");
    }

    private List<String> stopReasons(Brand brand) {
        return owner.withHandle(handle -> handle.createQuery("""
                        select stop_reason from app.campaign_recipient
                        where tenant_id = :tenant and stop_reason is not null and ended_at is not null
                        """)
                .bind("tenant", brand.id())
                .mapTo(String.class)
                .list());
    }

    private List<Long> textsPerPhone(Brand brand) {
        return carrier.withHandle(log -> log.createQuery("""
                        select count(*) from simulator.message
                        where from_number = :number and direction = 'to-phone' and not carrier_answer group by to_number
                        """)
                .bind("number", brand.number())
                .mapTo(Long.class)
                .list());
    }

    private List<String> bodiesSentTwice(Brand brand) {
        return carrier.withHandle(log -> log.createQuery("""
                        select to_number || ': ' || body from simulator.message
                        where from_number = :number and direction = 'to-phone' and not carrier_answer
                        group by to_number, body having count(*) > 1
                        """)
                .bind("number", brand.number())
                .mapTo(String.class)
                .list());
    }

    private List<String> leftOutsideHours(Brand brand) {
        return owner.withHandle(handle -> handle
                .createQuery("""
                        select to_number, accepted_at from app.message
                        where tenant_id = :tenant and direction = 'OUTBOUND' and accepted_at is not null
                        """)
                .bind("tenant", brand.id())
                .map((row, context) -> {
                    String phone = row.getString(1);
                    ZoneId zone = ZoneId.of(phone.startsWith("+1520") ? "America/Phoenix" : "America/New_York");
                    int hour = row.getTimestamp(2).toInstant().atZone(zone).getHour();
                    return hour >= 9 && hour < 20 ? "" : phone + " at " + hour;
                })
                .list()
                .stream()
                .filter(fault -> !fault.isEmpty())
                .toList());
    }

    private static String people() {
        StringBuilder csv = new StringBuilder("phone,first name,state,tags,consent source,consent date\n");
        for (int person = 0; person < IN_TUCSON; person++) {
            csv.append("%s,Person %d,AZ,estimate,web form,2026-05-01\n".formatted(tucson(person), person));
        }
        for (int person = 0; person < IN_NEW_YORK; person++) {
            csv.append("+1212555%04d,Person %d,NY,estimate,web form,2026-05-01\n".formatted(2000 + person, person));
        }
        return csv.toString();
    }

    private static String tucson(int person) {
        return "+1520555%04d".formatted(3000 + person);
    }
}
