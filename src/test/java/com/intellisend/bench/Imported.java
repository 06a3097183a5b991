package com.intellisend.bench;

import com.intellisend.testkit.Wait;
import java.nio.file.Path;
import java.time.Duration;

/** A file that a brand imports through the API, watched from its first byte to its last commit. */
final class Imported {

    private static final Duration PATIENCE = Duration.ofMinutes(60);

    private final Stage stage;
    private final BenchBrand brand;
    private long begun;
    private String id;

    private Imported(Stage stage, BenchBrand brand) {
        this.stage = stage;
        this.brand = brand;
    }

    /** Uploads it into a brand of its own. */
    static Imported begin(Stage stage, Instance server, Path file) {
        return into(stage, BenchBrand.create(stage, stage.admin(server), 10), file);
    }

    static Imported into(Stage stage, BenchBrand brand, Path file) {
        return new Imported(stage, brand).again(file);
    }

    Imported again(Path file) {
        begun = System.nanoTime();
        id = BenchBrand.expect(202, brand.api().upload(brand.path("/contacts/import"), file, "text/csv"))
                .get("id")
                .asText();
        return this;
    }

    String id() {
        return id;
    }

    /** Waits for its end; returns the seconds since its first byte. */
    double seconds() {
        Wait.until(
                "the import has ended",
                PATIENCE,
                () -> count("contact_import", "state = 'running' or undo_state = 'running'") == 0);
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (count("contact_import", "state = 'failed'") > 0) {
            throw new AssertionError("The import failed");
        }
        return seconds;
    }

    /** Takes it back; returns the seconds that it took. */
    double undo() {
        begun = System.nanoTime();
        BenchBrand.expect(202, brand.api().post(brand.path("/imports/" + id + "/undo"), null));
        return seconds();
    }

    long contacts() {
        return count("contact", "true");
    }

    long tags() {
        return count("contact_tag", "true");
    }

    private long count(String table, String condition) {
        return stage.sql()
                .withHandle(handle -> handle.createQuery("select count(*) from %s where tenant_id = :tenant and (%s)"
                                .formatted(table, condition))
                        .bind("tenant", brand.id())
                        .mapTo(Long.class)
                        .one());
    }
}
