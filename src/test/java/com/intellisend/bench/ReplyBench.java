package com.intellisend.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.intellisend.testkit.Api;
import com.intellisend.testkit.Wait;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A person's reply does not stand behind a campaign: not behind its own brand's, and not behind another's. */
final class ReplyBench implements Measured {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final int PACE = 10;
    private static final int REPLIES = 30;

    @Override
    public int usualSize() {
        return 100_000;
    }

    @Override
    public void run(Stage stage, int size, Report report) {
        stage.carrier().answerAfter(Duration.ofMillis(100));
        Map<String, Long> arrived = new ConcurrentHashMap<>();
        stage.carrier().onAccepted(text -> arrived.put(text.body(), System.nanoTime()));
        Instance server = stage.server("server").start();
        Api admin = stage.admin(server);
        BenchBrand busy = BenchBrand.create(stage, admin, PACE);
        BenchBrand quiet = BenchBrand.create(stage, admin, PACE);
        busy.settle(size);
        quiet.settle(10);
        String blast = busy.blast();
        stage.settle();
        busy.launch(blast);
        Wait.until("nearly all texts wait", PATIENCE, () -> busy.waiting() >= 0.95 * size);
        Report.say("%d campaign texts wait, %d of them in the outbox", busy.waiting(), busy.texts("pending"));

        replies("beside its own brand's campaign", busy, server, arrived, report);
        replies("beside another brand's campaign", quiet, server, arrived, report);
        report.told("campaign texts that still wait", Long.toString(busy.waiting()));
        CarrierLog log = CarrierLog.of(stage.carrier(), busy.number());
        report.exactly("doubled, by the carrier's log", doubledBodies(log), 0);
    }

    private static void replies(
            String where, BenchBrand brand, Instance server, Map<String, Long> arrived, Report report) {
        String phone = brand.phone(brand.people() - 1);
        Webhooks.inbound(server, phone, brand.number(), "When can you come?");
        JsonNode found =
                BenchBrand.expect(200, brand.api().get(brand.path("/conversations?search=" + phone.substring(2))));
        String thread = brand.path(
                "/conversations/" + found.get("items").get(0).get("id").asText() + "/messages");
        double[] seconds = new double[REPLIES];
        for (int n = 0; n < REPLIES; n++) {
            String body = "Tomorrow at " + n + ", " + where;
            long typed = System.nanoTime();
            BenchBrand.expect(201, brand.api().post(thread, "{\"body\": \"" + body + "\"}"));
            Wait.until("the reply is with the carrier", PATIENCE, () -> arrived.containsKey(body));
            seconds[n] = (arrived.get(body) - typed) / 1e9;
        }
        Arrays.sort(seconds);
        report.atMost(
                "slowest of " + REPLIES + " replies " + where,
                seconds[REPLIES - 1],
                "s",
                "median " + Report.number(seconds[REPLIES / 2]) + " s",
                1);
    }

    private static long doubledBodies(CarrierLog log) {
        return log.texts().size()
                - log.texts().stream()
                        .map(text -> text.to() + text.body())
                        .distinct()
                        .count();
    }
}
