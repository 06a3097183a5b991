package com.intellisend.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/**
 * The limit of an import: the same contacts, read and spelt already, by COPY into a staging table and one upsert each into
 * the same tables with the same indexes, in one transaction of the owner, whom no wall stops.
 *
 * <p>It writes less than the product, which also keeps what it did to each person, for the preview and the undo. The file
 * tells of no consent, so that there is nothing for the ledger in either.
 */
final class BareImport {

    private static final String[] FIRST = {
        "Maria", "James", "Elena", "Robert", "Guadalupe", "Linda", "Miguel", "Susan", "Rosa"
    };
    private static final String[] LAST = {"Garcia", "Smith", "Begay", "Johnson", "Lopez", "Nguyen", "Yazzie", "Brown"};

    private final Stage stage;
    private final BenchBrand brand;
    private final int size;

    BareImport(Stage stage, Instance server, int size) {
        this.stage = stage;
        this.brand = BenchBrand.create(stage, stage.admin(server), 10);
        this.size = size;
    }

    /** The file that the product gets: phone, names, email, place, three tags. */
    static Path file(Stage stage, int size) throws IOException {
        Path file = stage.folder().resolve("contacts-" + size + ".csv");
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write("Phone,First name,Last name,Email,City,State,Zip,Tags\n");
            for (int n = 0; n < size; n++) {
                csv.write(line(n, ",", ""));
            }
        }
        return file;
    }

    private static String line(int n, String between, String plus) {
        String first = FIRST[n % FIRST.length];
        return String.join(
                between,
                plus + "1520" + (2_000_000 + n),
                first,
                LAST[n / FIRST.length % LAST.length],
                first.toLowerCase(java.util.Locale.ROOT) + n + "@people.example",
                "Tucson",
                "AZ",
                "85719",
                "imported;list-" + n % 10 + ";zone-" + n % 7 + "\n");
    }

    /** Does it, for the first time or once more, and says how long it took. */
    double seconds() {
        long begun = System.nanoTime();
        stage.sql().useTransaction(this::upsert);
        return (System.nanoTime() - begun) / 1e9;
    }

    private void upsert(Handle handle) {
        handle.execute("""
                create temporary table staging (phone text, first_name text, last_name text, email text, city text, state text,
                    zip text, tags text) on commit drop
                """);
        copy(handle);
        handle.createUpdate("""
                        insert into contact (id, tenant_id, phone, first_name, last_name, email, city, state, zip, created_at, updated_at)
                        select time_ordered_uuid(:now), :tenant, phone, first_name, last_name, email, city, state, zip, :now, :now
                        from staging
                        on conflict (tenant_id, phone) do update set first_name = excluded.first_name,
                            last_name = excluded.last_name, email = excluded.email, city = excluded.city, state = excluded.state,
                            zip = excluded.zip
                        """)
                .bind("tenant", brand.id())
                .bind("now", Instant.now())
                .execute();
        handle.createUpdate("""
                        insert into contact_tag (tenant_id, contact_id, tag, created_at)
                        select :tenant, c.id, t, :now from staging s
                        join contact c on c.tenant_id = :tenant and c.phone = s.phone, unnest(string_to_array(s.tags, ';')) t
                        on conflict do nothing
                        """)
                .bind("tenant", brand.id())
                .bind("now", Instant.now())
                .execute();
    }

    private void copy(Handle handle) {
        try {
            var copy = handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy staging from stdin");
            StringBuilder text = new StringBuilder();
            for (int n = 0; n < size; n++) {
                text.append(line(n, "\t", "+"));
                if (text.length() > 60_000 || n == size - 1) {
                    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                    copy.writeToCopy(bytes, 0, bytes.length);
                    text.setLength(0);
                }
            }
            copy.endCopy();
            handle.execute("analyze staging");
        } catch (SQLException refused) {
            throw new UncheckedIOException(new IOException(refused));
        }
    }
}
