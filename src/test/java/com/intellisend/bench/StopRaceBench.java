package com.intellisend.bench;

import com.intellisend.testkit.LoopbackTwilio.Accepted;
import com.intellisend.testkit.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** While a campaign runs, a tenth of its audience sends STOP; who had the answer to it is not texted any more. */
final class StopRaceBench implements Measured {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int PACE = 200;

    /** A text that has just been let through may still be on the wire when the STOP is answered. */
    private static final Duration ON_THE_WIRE = Duration.ofSeconds(2);

    @Override
    public int usualSize() {
        return 5_000;
    }

    @Override
    public void run(Stage stage, int size, Report report) {
        stage.carrier().answerAfter(Duration.ofMillis(100));
        Instance server = stage.server("server").start();
        BenchBrand brand = BenchBrand.create(stage, stage.admin(server), PACE);
        brand.settle(size);
        String blast = brand.blast();
        stage.settle();
        List<String> stopping = anyTenth(brand);
        brand.launch(blast);
        Wait.until("the campaign runs", PATIENCE, () -> stage.carrier().acceptedSoFar() > size / 50);

        Map<String, Instant> answered = new ConcurrentHashMap<>();
        long millisBetween = 1000L * size / PACE / stopping.size();
        Instant start = Instant.now();
        Load.times(8, stopping.size(), n -> {
            Instant turn = start.plusMillis(n * millisBetween);
            Wait.until(
                    "it is the next one's turn", PATIENCE, () -> !Instant.now().isBefore(turn));
            Webhooks.inbound(server, stopping.get(n), brand.number(), "STOP");
            answered.put(stopping.get(n), Instant.now());
        });
        Report.say("%d have sent STOP", answered.size());
        Wait.until("every text is settled", PATIENCE, () -> brand.texts("accepted", "withheld", "failed") == size);

        CarrierLog log = CarrierLog.of(stage.carrier(), brand.number());
        Map<String, Instant> texted = new HashMap<>();
        log.texts().forEach(text -> texted.put(text.to(), text.at()));
        long onTheWire = afterTheAnswer(log, answered, Duration.ZERO);
        report.told(
                "texted before their STOP was answered",
                Long.toString(stopping.stream().filter(texted::containsKey).count() - onTheWire));
        report.told(
                "never texted",
                Long.toString(stopping.stream()
                        .filter(phone -> !texted.containsKey(phone))
                        .count()));
        report.told("let through before the answer, taken after it", Long.toString(onTheWire));
        report.exactly("claimed after the answer", claimedAfter(stage, brand, answered), 0);
        report.exactly(
                "taken by the carrier 2 s after the answer or later", afterTheAnswer(log, answered, ON_THE_WIRE), 0);
        report.exactly(
                "others who were texted",
                texted.keySet().stream()
                        .filter(phone -> !answered.containsKey(phone))
                        .count(),
                size - stopping.size());
        report.exactly("doubled, by the carrier's log", log.doubled(), 0);
    }

    private static List<String> anyTenth(BenchBrand brand) {
        List<String> phones = new ArrayList<>(
                IntStream.range(0, brand.people()).mapToObj(brand::phone).toList());
        Collections.shuffle(phones, new Random(brand.people()));
        return phones.subList(0, brand.people() / 10);
    }

    private static long afterTheAnswer(CarrierLog log, Map<String, Instant> answered, Duration grace) {
        return log.texts().stream()
                .filter(text -> isAfter(text, answered.get(text.to()), grace))
                .count();
    }

    private static boolean isAfter(Accepted text, Instant answer, Duration grace) {
        return answer != null && text.at().isAfter(answer.plus(grace));
    }

    /** Claims are told in business time, which runs ahead of ours by the clock's offset. */
    private static long claimedAfter(Stage stage, BenchBrand brand, Map<String, Instant> answered) {
        return stage.sql().withHandle(handle -> {
            long offset = handle.createQuery("select offset_millis from business_clock")
                    .mapTo(Long.class)
                    .one();
            return handle
                    .createQuery("""
                            select m.to_number as phone, e.at from message_event e
                            join message m on m.tenant_id = e.tenant_id and m.id = e.message_id
                            where e.tenant_id = :tenant and e.status = 'claimed'
                            """)
                    .bind("tenant", brand.id())
                    .map((row, context) -> Map.entry(
                            row.getString("phone"),
                            row.getTimestamp("at").toInstant().minusMillis(offset)))
                    .stream()
                    .filter(claim -> answered.containsKey(claim.getKey())
                            && claim.getValue().isAfter(answered.get(claim.getKey())))
                    .count();
        });
    }
}
