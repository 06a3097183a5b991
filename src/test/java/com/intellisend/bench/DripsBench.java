package com.intellisend.bench;

import com.intellisend.testkit.Api.Answer;
import com.intellisend.testkit.LoopbackTwilio.Accepted;
import com.intellisend.testkit.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Two drips over a week of a moved clock while their server is killed again and again in the middle of their texts, people
 * come in while it is down, and once it stands still for sixty hours. One sends what is late at once, the other leaves it
 * out after a day. The carrier's log is the judge.
 */
final class DripsBench implements Measured {

    private static final Duration PATIENCE = Duration.ofMinutes(12);
    private static final Duration STANDSTILL = Duration.ofHours(60);
    private static final List<Double> KILLED_AT = List.of(0.1, 0.3, 0.45, 0.65, 0.8);
    private static final double STANDS_STILL_AT = 0.5;
    private static final int STEPS = 4;

    @Override
    public int usualSize() {
        return 400;
    }

    @Override
    public void run(Stage stage, int size, Report report) {
        stage.carrier().answerAfter(Duration.ofMillis(50));
        Instance server = stage.server(
                "server",
                Map.of("INTELLISEND_MESSAGING_FIRST_LOOK", "PT10S", "INTELLISEND_MESSAGING_SECOND_LOOK", "PT30S"));
        server.start();
        BenchBrand atOnce = BenchBrand.create(stage, stage.admin(server), Math.max(5, size / 20));
        BenchBrand leftOut = BenchBrand.create(stage, stage.admin(server), Math.max(5, size / 20));
        atOnce.settle(size);
        leftOut.settle(size);
        atOnce.launch(drip(atOnce, ""));
        leftOut.launch(drip(leftOut, "\"skipLateHours\": 24, "));

        Days days = new Days(stage, server, atOnce, size / 10, 2 * size * STEPS);
        Wait.until("both drips are through", PATIENCE, days::goOn);

        report.told("kill -9 in the middle of texts, days moved", KILLED_AT.size() + ", " + days.moved());
        CarrierLog first = CarrierLog.of(stage.carrier(), atOnce.number());
        CarrierLog second = CarrierLog.of(stage.carrier(), leftOut.number());
        report.exactly("the same text twice to somebody", twice(first) + twice(second), 0);
        report.exactly("late ones at once: texts", first.texts().size(), (long) atOnce.people() * STEPS);
        long skipped = days.count("select coalesce(sum(skipped_steps), 0) from campaign_recipient");
        report.exactly(
                "late ones left out: texts and steps left out",
                second.texts().size() + skipped,
                (long) leftOut.people() * STEPS);
        report.told("of these left out", Long.toString(skipped));
        report.exactly(
                "people not through", days.count("select count(*) from campaign_recipient where state <> 'DONE'"), 0);
        report.exactly(
                "people who came in, those while it was down too",
                days.count("select count(*) from campaign_recipient"),
                atOnce.people() + leftOut.people());
        report.exactly(
                "unknown, claimed or pending at the end",
                atOnce.texts("unknown", "claimed", "pending") + leftOut.texts("unknown", "claimed", "pending"),
                0);
    }

    private static String drip(BenchBrand brand, String rule) {
        String drip = brand.create("/campaigns", """
                {"name": "Drip", "type": "DRIP", "messageClass": "SERVICE", "segmentId": "%s", "enrolContinuously": true, %s
                 "steps": [{"order": 1, "delayMinutes": 0, "bodyTemplate": "One"}, {"order": 2, "delayMinutes": 1440, "bodyTemplate": "Two"},
                  {"order": 3, "delayMinutes": 1440, "bodyTemplate": "Three"}, {"order": 4, "delayMinutes": 2880, "bodyTemplate": "Four"}]}""".formatted(brand.everybody(), rule));
        brand.withoutBreaker(drip);
        return drip;
    }

    private static long twice(CarrierLog log) {
        return log.texts().stream()
                .collect(Collectors.groupingBy(DripsBench::text, Collectors.counting()))
                .values()
                .stream()
                .filter(times -> times > 1)
                .count();
    }

    private static String text(Accepted text) {
        return text.to() + ": " + text.body();
    }

    /** The days that pass: from one moment at which something is due to the next, with what befalls the server meanwhile. */
    private static final class Days {

        private static final String CLOCK = "/simulator/clock";

        private final Stage stage;
        private final Instance server;
        private final BenchBrand growing;
        private final int newcomers;
        private final int texts;
        private final Deque<Double> kills = new ArrayDeque<>(KILLED_AT);
        private final Instant begun;
        private Instant now;
        private boolean stoodStill;

        Days(Stage stage, Instance server, BenchBrand growing, int newcomers, int texts) {
            this.stage = stage;
            this.server = server;
            this.growing = growing;
            this.newcomers = newcomers;
            this.texts = texts;
            this.begun = businessNow();
            this.now = begun;
        }

        /** One look at what there is to do; true when nothing is due any more, ever. */
        boolean goOn() {
            if (!kills.isEmpty() && left() >= kills.peek()) {
                killAndStart();
                return false;
            }
            if (somethingIsDue()) {
                return false;
            }
            Optional<Instant> next = nextDue();
            next.ifPresent(this::moveBeyond);
            return next.isEmpty() && kills.isEmpty();
        }

        private double left() {
            return (double) stage.carrier().acceptedSoFar() / texts;
        }

        private void killAndStart() {
            double at = kills.remove();
            server.kill();
            Report.say("killed after %d texts, starting again", stage.carrier().acceptedSoFar());
            if (at == KILLED_AT.get(1)) {
                growing.settle(newcomers);
            }
            server.start();
        }

        private void moveBeyond(Instant due) {
            boolean standsStill = !stoodStill && left() >= STANDS_STILL_AT;
            stoodStill |= standsStill;
            Instant to = due.plus(standsStill ? STANDSTILL : Duration.ofMinutes(1));
            if (to.isAfter(businessNow())) {
                put(to);
                now = to;
            }
        }

        long moved() {
            return Duration.between(begun, now).toDays();
        }

        /** Also a drip at which nobody has looked since the clock was moved: there may be somebody to come in. */
        private boolean somethingIsDue() {
            return count("""
                    select (select count(*) from campaign_recipient where state = 'ACTIVE' and due_at <= '%1$s')
                        + (select count(*) from message where direction = 'OUTBOUND'
                            and (status in ('claimed', 'unknown') or status = 'pending' and not_before <= '%1$s'))
                        + (select count(*) from campaign where looked_at is null or looked_at < timestamptz '%1$s' - interval '40 seconds')
                    """.formatted(businessNow())) > 0;
        }

        private Optional<Instant> nextDue() {
            return stage.sql()
                    .withHandle(handle ->
                            handle.createQuery("""
                            select least((select min(due_at) from campaign_recipient where state = 'ACTIVE'),
                                (select min(not_before) from message where status = 'pending'))
                            """).mapTo(Instant.class).findOne());
        }

        long count(String question) {
            return stage.sql()
                    .withHandle(handle ->
                            handle.createQuery(question).mapTo(Long.class).one());
        }

        private Instant businessNow() {
            return Instant.parse(
                    BenchBrand.expect(200, growing.api().get(CLOCK)).get("now").asText());
        }

        private void put(Instant to) {
            Answer answer = growing.api().send("PUT", CLOCK, "{\"now\": \"" + to + "\"}", "application/json");
            if (answer.status() >= 300) {
                throw new AssertionError(
                        "The clock does not move: " + answer.raw().body());
            }
        }
    }
}
