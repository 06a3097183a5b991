package com.intellisend.bench;

import com.intellisend.testkit.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A blast to many: from its launch to its last recipient, beside one statement that writes the same rows into the same table
 * for another campaign; and how long the first text takes to reach the carrier.
 */
final class FanOutBench implements Measured {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int SEGMENTS_PER_SECOND = 50;

    @Override
    public int usualSize() {
        return 1_000_000;
    }

    @Override
    public void run(Stage stage, int size, Report report) {
        Instance server = stage.server("server").start();
        BenchBrand warming = BenchBrand.create(stage, stage.admin(server), SEGMENTS_PER_SECOND);
        warming.settle(size / 10);
        String warmUp = warming.blast();
        warming.launch(warmUp);
        await(stage, warmUp);
        warming.cancel(warmUp);

        BenchBrand brand = BenchBrand.create(stage, stage.admin(server), SEGMENTS_PER_SECOND);
        brand.settle(size);
        String draft = brand.blast();
        String blast = brand.blast();
        stage.settle();
        double limit = bare(stage, brand, draft);
        stage.settle();

        Instant asked = Instant.now();
        brand.launch(blast);
        await(stage, blast);
        double took = seconds(asked, Instant.now());
        report.share("recipients of a blast", size / took, "one INSERT … SELECT", size / limit, 0.7);
        report.exactly("recipients", count(stage, "campaign_recipient", blast), size);
        brand.cancel(blast);
        CarrierLog log = CarrierLog.of(stage.carrier(), brand.number());
        report.atMost(
                "from launch to the first text at the carrier",
                seconds(asked, log.texts().get(0).at()),
                "s",
                "",
                2);
        report.exactly("doubled, by the carrier's log", log.doubled(), 0);
    }

    /** The same rows for a campaign that is never launched, in one statement of the owner. */
    private static double bare(Stage stage, BenchBrand brand, String draft) {
        long begun = System.nanoTime();
        stage.sql()
                .useHandle(handle -> handle.createUpdate("""
                        insert into campaign_recipient (id, tenant_id, campaign_id, contact_id, phone, enrolment, next_step, due_at,
                            state, alone, started_at, created_at, updated_at)
                        select time_ordered_uuid(:now), tenant_id, :campaign, id, phone, 1, 1, :now, 'ACTIVE', false, :now, :now, :now
                        from contact where tenant_id = :tenant and state = 'AZ'
                        on conflict (tenant_id, campaign_id, phone, enrolment) do nothing
                        """)
                        .bind("now", Instant.now())
                        .bind("campaign", UUID.fromString(draft))
                        .bind("tenant", brand.id())
                        .execute());
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void await(Stage stage, String campaign) {
        Wait.until(
                "everybody is in",
                PATIENCE,
                () -> stage.sql()
                        .withHandle(handle -> handle.createQuery(
                                        "select fanned_out_at is not null from campaign where id = :campaign")
                                .bind("campaign", UUID.fromString(campaign))
                                .mapTo(Boolean.class)
                                .one()));
    }

    private static long count(Stage stage, String table, String campaign) {
        return stage.sql()
                .withHandle(
                        handle -> handle.createQuery("select count(*) from " + table + " where campaign_id = :campaign")
                                .bind("campaign", UUID.fromString(campaign))
                                .mapTo(Long.class)
                                .one());
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
