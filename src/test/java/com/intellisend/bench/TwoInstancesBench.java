package com.intellisend.bench;

import com.intellisend.testkit.Api;
import com.intellisend.testkit.LoopbackTwilio;
import com.intellisend.testkit.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/**
 * Two servers on one database: together they keep the pace of three numbers, then share a campaign on a carrier's bad day
 * while first the one and then the other is killed. The carrier calls back at once, so a callback may come before its answer.
 */
final class TwoInstancesBench implements Measured {

    private static final Duration PATIENCE = Duration.ofMinutes(7);
    private static final Duration RUN_IN = Duration.ofSeconds(5);
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final List<Integer> PACES = List.of(5, 50, 200);
    private static final double TAKE_OVER = 30;

    @Override
    public int usualSize() {
        return 10_000;
    }

    @Override
    public void run(Stage stage, int size, Report report) {
        LoopbackTwilio carrier = stage.carrier();
        carrier.answerAfter(Duration.ofMillis(100));
        Map<String, String> settings =
                Map.of("INTELLISEND_MESSAGING_FIRST_LOOK", "PT10S", "INTELLISEND_MESSAGING_SECOND_LOOK", "PT30S");
        Instance one = stage.server("one", settings).start();
        Instance two = stage.server("two", settings).start();
        Api admin = stage.admin(one);

        pace(stage, admin, report);
        carrier.forget();
        ExecutorService callbacks = Webhooks.callBack(carrier, "delivered");
        try {
            campaign(stage, BenchBrand.create(stage, admin, Math.max(5, size / 100)), one, two, size, report);
        } finally {
            callbacks.shutdownNow();
        }
    }

    private static void pace(Stage stage, Api admin, Report report) {
        List<BenchBrand> brands = new ArrayList<>();
        for (int pace : PACES) {
            BenchBrand brand = BenchBrand.create(stage, admin, pace);
            brand.settle((int) (pace * RUN_IN.plus(MINUTE).plusSeconds(10).toSeconds()));
            brands.add(brand);
        }
        Map<BenchBrand, String> blasts = new LinkedHashMap<>();
        brands.forEach(brand -> blasts.put(brand, brand.blast()));
        stage.settle();
        blasts.forEach(BenchBrand::launch);
        Report.say("three numbers keep their pace for a minute");
        Instant end = Instant.now().plus(RUN_IN).plus(MINUTE).plus(RUN_IN);
        Wait.until("the minute is over", PATIENCE, () -> Instant.now().isAfter(end));
        for (int n = 0; n < PACES.size(); n++) {
            BenchBrand brand = brands.get(n);
            CarrierLog log = CarrierLog.of(stage.carrier(), brand.number());
            Instant from = log.texts().get(0).at().plus(RUN_IN);
            report.within(
                    "pace of two servers over a minute", log.pace(from, MINUTE), "segments/s", PACES.get(n), 0.02);
            brand.cancel(blasts.get(brand));
        }
    }

    private static void campaign(Stage stage, BenchBrand brand, Instance one, Instance two, int size, Report report) {
        Faults faults = new Faults();
        stage.carrier().meetWith(faults::next);
        brand.settle(size);
        String blast = brand.blast();
        stage.settle();
        brand.launch(blast);
        Instant firstDeath = killedAt(0.2, stage, brand, one);
        one.start();
        Instant secondDeath = killedAt(0.7, stage, brand, two);
        brand.moveTo(one);
        Wait.until(
                "every text is settled",
                PATIENCE,
                () -> brand.texts("accepted", "delivered", "failed", "withheld") == size);

        CarrierLog log = CarrierLog.of(stage.carrier(), brand.number());
        faults.tell(report);
        log.tellOnce(stage, brand, report);
        report.atMost("longest silence after the first was killed", silence(log, firstDeath), "s", "", TAKE_OVER);
        report.atMost("longest silence after the second was killed", silence(log, secondDeath), "s", "", TAKE_OVER);
    }

    private static Instant killedAt(double share, Stage stage, BenchBrand brand, Instance server) {
        int texts = (int) (share * brand.people());
        Wait.until(
                texts + " texts have left",
                PATIENCE,
                () -> CarrierLog.of(stage.carrier(), brand.number()).texts().size() >= texts);
        server.kill();
        Report.say(
                "killed after %d texts",
                CarrierLog.of(stage.carrier(), brand.number()).texts().size());
        return Instant.now();
    }

    private static double silence(CarrierLog log, Instant death) {
        return log.longestSilence(death, death.plus(MINUTE)).toMillis() / 1e3;
    }
}
