package com.intellisend.bench;

import com.intellisend.messaging.twilio.SdkAlone;
import com.intellisend.testkit.Api;
import com.intellisend.testkit.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** How fast texts leave, beside the Twilio SDK alone in a loop with as many in flight, and whether memory grows with them. */
final class DispatchBench implements Measured {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int IN_FLIGHT = 100;
    private static final int CONNECTIONS = IN_FLIGHT + 24;
    private static final int NO_PACE = 20_000;

    /** Texts with the carrier answering at once, as many as the outbox holds ready; half as many with 100 ms. */
    @Override
    public int usualSize() {
        return 20_000;
    }

    @Override
    public void run(Stage stage, int size, Report report) {
        Instance server = stage.server(
                        "server", Map.of("INTELLISEND_MESSAGING_CONNECTIONS", Integer.toString(CONNECTIONS)))
                .start();
        Api admin = stage.admin(server);
        // The first campaign warms the server up, as the first thousand calls warm the SDK up.
        play(stage, server, admin, size / 8);
        long idle = server.liveHeap();
        compare(stage, server, admin, size, Duration.ZERO, "answering at once", 0.5, report);
        long after = server.liveHeap();
        compare(stage, server, admin, size / 2, Duration.ofMillis(100), "after 100 ms", 0.9, report);
        report.atMost(
                "live heap after " + size + " more texts, above before",
                Math.max(0, after - idle) / 1048576.0,
                "MB",
                Report.number(idle / 1048576.0) + " MB before",
                16);
    }

    private static void compare(
            Stage stage,
            Instance server,
            Api admin,
            int size,
            Duration latency,
            String how,
            double aim,
            Report report) {
        stage.carrier().answerAfter(latency);
        double product = play(stage, server, admin, size);
        stage.carrier().forget();
        double alone = alone(stage, Math.min(size, 20_000));
        stage.carrier().forget();
        report.share("dispatch, carrier " + how, product, "SDK alone", alone, aim);
    }

    private static double play(Stage stage, Instance server, Api admin, int size) {
        BenchBrand brand = BenchBrand.create(stage, admin, NO_PACE);
        brand.settle(size);
        String blast = brand.blast();
        // All texts are in the outbox before the first leaves, so that the fan-out is not measured here.
        brand.stopSender(true);
        brand.launch(blast);
        Wait.until("all texts wait", PATIENCE, () -> brand.texts("pending") == size);
        stage.settle();
        brand.stopSender(false);
        Wait.until("all texts have left", PATIENCE, () -> brand.texts("accepted") == size);
        CarrierLog log = CarrierLog.of(stage.carrier(), brand.number());
        Instant from = log.reached(0.02, size);
        Instant to = log.reached(0.98, size);
        double rate = 0.96 * size / (Duration.between(from, to).toNanos() / 1e9);
        Report.say("%d texts left at %.0f a second", size, rate);
        return rate;
    }

    private static double alone(Stage stage, int size) {
        SdkAlone sdk = new SdkAlone(stage.carrier().url(), CONNECTIONS);
        Load.times(IN_FLIGHT, size / 4, n -> send(sdk, n));
        return Load.times(IN_FLIGHT, size, n -> send(sdk, n)).rate();
    }

    private static void send(SdkAlone sdk, int n) {
        sdk.send(
                "+14805550000",
                "+1520%07d".formatted(2_000_000 + n),
                "Hi Maria, your fall tune-up is due. Reply STOP to opt out.");
    }
}
