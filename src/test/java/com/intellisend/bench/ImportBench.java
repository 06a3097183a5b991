package com.intellisend.bench;

import com.intellisend.testkit.Wait;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A file of new contacts with three tags each, from the first byte of its upload to its last commit, beside the bare
 * statements into the same tables; then the same file again; then with the server killed three times; then undone.
 */
final class ImportBench implements Measured {

    private static final Duration PATIENCE = Duration.ofMinutes(60);

    @Override
    public int usualSize() {
        return 1_000_000;
    }

    @Override
    public void run(Stage stage, int size, Report report) throws IOException {
        Instance server = stage.server("server").start();
        Path few = BareImport.file(stage, size / 10);
        Path all = BareImport.file(stage, size);
        Imported.begin(stage, server, few).seconds();

        stage.settle();
        double small = Imported.begin(stage, server, few).seconds();
        BareImport bare = new BareImport(stage, server, size);
        stage.settle();
        double limit = bare.seconds();
        stage.settle();
        Imported whole = Imported.begin(stage, server, all);
        double took = whole.seconds();
        report.atMost(
                "new contacts with three tags",
                took,
                "s",
                "bare statements " + Report.number(limit) + " s",
                1.5 * limit);
        report.atMost("ten times the lines", took / small, "times", "a tenth " + Report.number(small) + " s", 11);
        report.exactly("contacts", whole.contacts(), size);

        stage.settle();
        double limitAgain = bare.seconds();
        stage.settle();
        double again = whole.again(all).seconds();
        report.atMost(
                "the same file again", again, "s", "bare statements " + Report.number(limitAgain) + " s", limitAgain);
        report.exactly("contacts after it", whole.contacts(), size);
        memoryAndKills(stage, server, all, size, report);
    }

    private static void memoryAndKills(Stage stage, Instance server, Path all, int size, Report report) {
        double idle = LiveHeap.megabytes();
        double highest = idle;
        Imported killed = Imported.begin(stage, server, all);
        for (double share : List.of(0.2, 0.4, 0.6)) {
            Wait.until("a part is imported", PATIENCE, () -> killed.contacts() >= share * size);
            highest = Math.max(highest, LiveHeap.megabytes());
        }
        report.atMost("live heap above idle", highest - idle, "MB", "idle " + Report.number(idle) + " MB", 64);
        for (double share : List.of(0.65, 0.8, 0.95)) {
            Wait.until("a part is imported", PATIENCE, () -> killed.contacts() >= share * size);
            server.kill();
            server.start();
        }
        killed.seconds();
        report.exactly("contacts of an import killed three times", killed.contacts(), size);
        report.exactly("their tags", killed.tags(), 3L * size);
        report.told("undo of all of it", Report.number(killed.undo()) + " s");
        report.exactly("contacts after the undo", killed.contacts(), 0);
    }
}
