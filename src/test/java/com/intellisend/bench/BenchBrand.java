package com.intellisend.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.intellisend.kernel.Ids;
import com.intellisend.testkit.Api;
import com.intellisend.testkit.Api.Answer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.postgresql.PGConnection;

/** A brand of a bench with its number and any number of contacts, who have all agreed to be texted. */
final class BenchBrand {

    private static final int MOST_BY_API = 1_000;
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String[] FIRST_NAMES = {
        "Maria", "James", "Elena", "Robert", "Guadalupe", "Linda", "Miguel", "Susan", "Rosa", "David", "Ana", "Karen"
    };
    private static final String[] LAST_NAMES = {
        "Garcia", "Smith", "Begay", "Johnson", "Lopez", "Nguyen", "Yazzie", "Brown", "Martinez", "Clark", "Ortega"
    };

    private final Stage stage;
    private final UUID id;
    private final String number;
    private Api api;
    private int people;

    private BenchBrand(Stage stage, Api api, UUID id, String number) {
        this.stage = stage;
        this.api = api;
        this.id = id;
        this.number = number;
    }

    /** Creates the brand by API; its number hands over this many segments a second. */
    static BenchBrand create(Stage stage, Api api, int segmentsPerSecond) {
        int count = COUNT.incrementAndGet();
        String body = "{\"name\": \"Bench %d\", \"publicName\": \"Bench\"}".formatted(count);
        UUID id = UUID.fromString(
                expect(201, api.post("/api/tenants", body)).get("id").asText());
        String number = "+1480555%04d".formatted(count);
        BenchBrand brand = new BenchBrand(stage, api, id, number);
        brand.create(
                "/numbers",
                "{\"phoneNumber\": \"%s\", \"isDefault\": true, \"segmentsPerSecond\": %d}"
                        .formatted(number, Math.min(MOST_BY_API, segmentsPerSecond)));
        stage.sql()
                .useHandle(handle -> handle.createUpdate(
                                "update tenant_number set segments_per_second = :pace where tenant_id = :tenant")
                        .bind("pace", segmentsPerSecond)
                        .bind("tenant", id)
                        .execute());
        return brand;
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    int people() {
        return people;
    }

    /** The phone of the nth person, from 0. */
    String phone(int n) {
        return "+1520%07d".formatted(2_000_000 + n);
    }

    Api api() {
        return api;
    }

    /** From now on it is asked at another server. */
    void moveTo(Instance server) {
        api = api.at(server.url());
    }

    String path(String below) {
        return "/api/tenants/" + id + below;
    }

    String create(String below, String json) {
        return expect(201, api.post(path(below), json)).get("id").asText();
    }

    /** Adds people past the ones there are, every fourth with the tag {@code monsoon}. */
    void settle(int more) {
        int from = people;
        people += more;
        copy(
                "contact (id, tenant_id, phone, first_name, last_name, email, city, state, zip, customer_type, consent_source, "
                        + "consent_timestamp, created_at, updated_at)",
                more,
                n -> contact(from + n));
        stage.sql()
                .useHandle(handle -> handle.createUpdate("""
                        insert into contact_tag (tenant_id, contact_id, tag, created_at)
                        select tenant_id, id, 'monsoon', created_at from contact
                        where tenant_id = :tenant and right(phone, 1) in ('0', '4')
                        on conflict do nothing
                        """).bind("tenant", id).execute());
    }

    private String contact(int n) {
        String first = FIRST_NAMES[n % FIRST_NAMES.length];
        String last = LAST_NAMES[n / FIRST_NAMES.length % LAST_NAMES.length];
        return String.join(
                "\t",
                Ids.create().toString(),
                id.toString(),
                phone(n),
                first,
                last,
                first.toLowerCase(Locale.ROOT) + n + "@people.example",
                "Tucson",
                "AZ",
                "85719",
                n % 3 == 0 ? "CUSTOMER" : "LEAD",
                "web form",
                "2026-05-01T16:00:00Z",
                "2026-05-01T16:00:00Z",
                "2026-05-01T16:00:00Z");
    }

    /** Streams rows into one of the tables as its owner. */
    void copy(String into, int rows, IntFunction<String> row) {
        try (Connection connection = stage.owner().getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy app." + into + " from stdin");
            for (int n = 0; n < rows; n++) {
                byte[] line = (row.apply(n) + "\n").getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(line, 0, line.length);
            }
            copy.endCopy();
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
    }

    /** A segment of all its people. */
    String everybody() {
        return create(
                "/segments",
                "{\"name\": \"Everybody %s\", \"type\": \"DYNAMIC\", \"definition\": {\"field\": \"state\", \"is\": \"AZ\"}}"
                        .formatted(UUID.randomUUID()));
    }

    /** A blast to everybody, not launched. */
    String blast() {
        String campaign = create("/campaigns", """
                {"name": "Blast", "type": "BLAST", "segmentId": "%s", "steps": [{"order": 1, "delayMinutes": 0,
                 "bodyTemplate": "Hi {{firstName}}, your fall tune-up is due. Reply STOP to opt out."}]}""".formatted(everybody()));
        withoutBreaker(campaign);
        return campaign;
    }

    /** Its circuit breaker would wait for callbacks that do not come. */
    void withoutBreaker(String campaign) {
        expect(
                200,
                api.send(
                        "PUT",
                        path("/campaigns/" + campaign + "/circuit-breaker"),
                        "{\"enabled\": false}",
                        "application/json"));
    }

    void launch(String campaign) {
        expect(200, api.post(path("/campaigns/" + campaign + "/launch"), null));
    }

    /** Stops its number, or lets it go on. */
    void stopSender(boolean stop) {
        stage.sql()
                .useHandle(handle -> handle.createUpdate(
                                "update tenant_number set stopped_at = cast(:at as timestamptz) where tenant_id = :tenant")
                        .bind("tenant", id)
                        .bind("at", stop ? Instant.now().toString() : null)
                        .execute());
    }

    void cancel(String campaign) {
        expect(200, api.post(path("/campaigns/" + campaign + "/cancel"), null));
    }

    JsonNode report(String campaign) {
        return expect(200, api.get(path("/campaigns/" + campaign + "/report")));
    }

    /** How many of its texts have one of these states. */
    long texts(String... statuses) {
        return stage.sql()
                .withHandle(handle -> handle.createQuery("""
                        select count(*) from message where tenant_id = :tenant and direction = 'OUTBOUND'
                            and status = any(:statuses)
                        """)
                        .bind("tenant", id)
                        .bindArray("statuses", String.class, (Object[]) statuses)
                        .mapTo(Long.class)
                        .one());
    }

    /** Campaign texts that have not left: those in the outbox, and those whose turn to be put there has not come. */
    long waiting() {
        return texts("pending")
                + stage.sql()
                        .withHandle(handle -> handle.createQuery("""
                                select count(*) from campaign_recipient where tenant_id = :tenant and state = 'ACTIVE'
                                """)
                                .bind("tenant", id)
                                .mapTo(Long.class)
                                .one());
    }

    /** The ids of its contacts, conversations, campaigns and segments, as the owner of the tables knows them. */
    Set<String> ids() {
        return Set.copyOf(stage.sql()
                .withHandle(handle -> handle.createQuery("""
                        select id::text from contact where tenant_id = :tenant
                        union all select id::text from conversation where tenant_id = :tenant
                        union all select id::text from campaign where tenant_id = :tenant
                        union all select id::text from segment where tenant_id = :tenant
                        """)
                        .bind("tenant", id)
                        .mapTo(String.class)
                        .list()));
    }

    static JsonNode expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("Expected " + status + " and got " + answer.status() + ": "
                    + answer.raw().body());
        }
        return answer.body();
    }
}
