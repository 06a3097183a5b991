package com.intellisend.bench;

import com.intellisend.testkit.LoopbackTwilio;
import com.intellisend.testkit.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A campaign meets everything at once: lines cut after the carrier took the text, 429, 500, a server killed three times, a
 * PostgreSQL restarted. No callbacks come, so that whatever is in doubt has to be asked for.
 */
final class FaultsBench implements Measured {

    private static final Duration PATIENCE = Duration.ofMinutes(7);
    private static final int FAST = 2_000;

    /** The share of the campaign by which the rates are compared; what comes after it is the tail. */
    private static final double BODY = 0.95;

    @Override
    public int usualSize() {
        return 10_000;
    }

    @Override
    public void run(Stage stage, int size, Report report) {
        LoopbackTwilio carrier = stage.carrier();
        carrier.answerAfter(Duration.ofMillis(100));
        Instance server = stage.server(
                "server",
                Map.of("INTELLISEND_MESSAGING_FIRST_LOOK", "PT10S", "INTELLISEND_MESSAGING_SECOND_LOOK", "PT30S"));
        double clean = clean(stage, server.start(), size, report);
        server.stop();

        carrier.forget();
        Faults faults = new Faults();
        carrier.meetWith(faults::next);
        server.start();
        BenchBrand brand = BenchBrand.create(stage, stage.admin(server), FAST);
        brand.settle(size);
        String blast = brand.blast();
        stage.settle();
        Instant launched = Instant.now();
        brand.launch(blast);
        for (double share : new double[] {0.2, 0.45, 0.7}) {
            awaitAccepted(carrier, (int) (share * size));
            server.kill();
            Report.say("killed after %d texts; starting again", carrier.acceptedSoFar());
            server.start();
        }
        awaitAccepted(carrier, (int) (0.85 * size));
        server.endOfShift();
        stage.restartDatabase();
        server.awaitReady();
        Wait.until(
                "every text is settled",
                PATIENCE,
                () -> brand.texts("accepted") + brand.texts("failed", "withheld") == size);
        Instant settled = Instant.now();

        CarrierLog log = CarrierLog.of(carrier, brand.number());
        Instant body = log.reached(BODY, size);
        faults.tell(report);
        report.told("kill -9 of the server, restarts of PostgreSQL", "3, 1");
        log.tellOnce(stage, brand, report);
        report.share(
                "rate while a server is ready, first 95 %",
                log.rate(server.shifts(), launched, body), "clean run", clean, 0.8);
        report.told(
                "from launch to 95 %, outages included",
                Duration.between(launched, body).toSeconds() + " s");
        report.told(
                "reconciling tail, last 5 %", Duration.between(body, settled).toSeconds() + " s");
    }

    /** The rate of the same campaign on a day without trouble. */
    private static double clean(Stage stage, Instance server, int size, Report report) {
        BenchBrand brand = BenchBrand.create(stage, stage.admin(server), FAST);
        brand.settle(size);
        String blast = brand.blast();
        stage.settle();
        Instant launched = Instant.now();
        brand.launch(blast);
        Wait.until("the clean run has ended", PATIENCE, () -> brand.texts("accepted") == size);
        CarrierLog log = CarrierLog.of(stage.carrier(), brand.number());
        report.exactly("clean run: doubled or lost", log.doubled() + log.missing(brand), 0);
        return log.rate(server.shifts(), launched, log.reached(BODY, size));
    }

    private static void awaitAccepted(LoopbackTwilio carrier, int texts) {
        Wait.until(texts + " texts have left", PATIENCE, () -> carrier.acceptedSoFar() >= texts);
    }
}
