package com.intellisend.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.intellisend.testkit.Api;
import com.intellisend.testkit.Api.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sixteen threads ask and write for two brands at once through one server and its pooled connections: nothing of the one
 * ever appears in an answer about the other, and an id of the other is answered as one that does not exist.
 */
final class WallsBench implements Measured {

    private static final int THREADS = 16;
    private static final int PEOPLE = 500;
    private static final String NOBODY = "01900000-0000-7000-8000-000000000000";

    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong foreign = new AtomicLong();
    private final AtomicLong strangers = new AtomicLong();
    private final AtomicLong told = new AtomicLong();
    private final AtomicLong writes = new AtomicLong();

    /** Seconds. */
    @Override
    public int usualSize() {
        return 30;
    }

    @Override
    public void run(Stage stage, int size, Report report) {
        Instance server = stage.server("server").start();
        Api admin = stage.admin(server);
        List<BenchBrand> brands = List.of(BenchBrand.create(stage, admin, 100), BenchBrand.create(stage, admin, 100));
        Map<BenchBrand, String> strangersOf = new ConcurrentHashMap<>();
        for (int n = 0; n < 2; n++) {
            brands.get(n).settle(PEOPLE);
            brands.get(n).blast();
            String phone = brands.get(n).phone(1);
            Webhooks.inbound(server, phone, brands.get(n).number(), "When can you come?");
            strangersOf.put(brands.get(1 - n), contact(brands.get(n), phone));
        }
        stage.settle();
        Map<BenchBrand, Set<String>> own = Map.of(
                brands.get(0), brands.get(0).ids(), brands.get(1), brands.get(1).ids());

        Load.Result played = Load.during(Duration.ofSeconds(size), THREADS, n -> {
            BenchBrand brand = brands.get(ThreadLocalRandom.current().nextInt(2));
            act(brand, own.get(brand), strangersOf.get(brand), n);
        });
        report.told("requests, of them writes", played.nanos().length + ", " + writes);
        report.told("rows looked at", rows.toString());
        report.exactly("rows of the other brand", foreign.get(), 0);
        report.exactly("ids of the other brand that were answered by anything but 404", strangers.get(), 0);
        report.exactly("… whose 404 differs from that of an id that does not exist", told.get(), 0);
        report.exactly(
                "rows in the database whose brand is not their contact's",
                stage.sql()
                        .withHandle(handle ->
                                handle.createQuery("""
                                select count(*) from contact_tag t join contact c on c.id = t.contact_id
                                where c.tenant_id <> t.tenant_id or t.tag <> 'monsoon' and t.tag <> c.tenant_id::text
                                """).mapTo(Long.class).one()),
                0);
    }

    private void act(BenchBrand brand, Set<String> own, String stranger, int n) {
        Api api = brand.api();
        switch (n % 8) {
            case 0 -> look(brand, own, "/contacts?limit=100");
            case 1 -> look(brand, own, "/contacts?limit=100&search=garcia");
            case 2 -> look(brand, own, "/contacts?limit=100&tag=monsoon");
            case 3 -> look(brand, own, "/conversations");
            case 4 -> look(brand, own, "/campaigns");
            case 5 -> look(brand, own, "/segments");
            case 6 -> write(brand, n);
            default -> {
                Answer theirs = api.get(brand.path("/contacts/" + stranger));
                Answer nobodys = api.get(brand.path("/contacts/" + NOBODY));
                strangers.addAndGet(theirs.status() == 404 ? 0 : 1);
                told.addAndGet(
                        theirs.raw()
                                        .body()
                                        .replace(stranger, NOBODY)
                                        .equals(nobodys.raw().body())
                                ? 0
                                : 1);
            }
        }
    }

    private void write(BenchBrand brand, int n) {
        String phone = brand.phone(ThreadLocalRandom.current().nextInt(PEOPLE));
        String contact = contact(brand, phone);
        int status = brand.api()
                .post(brand.path("/contacts/" + contact + "/tags"), "{\"tag\": \"" + brand.id() + "\"}")
                .status();
        if (status >= 500) {
            throw new AssertionError("A tag was answered " + status + " in request " + n);
        }
        writes.incrementAndGet();
    }

    /** Every row of an answer is the brand's own. */
    private void look(BenchBrand brand, Set<String> own, String below) {
        JsonNode answer = BenchBrand.expect(200, brand.api().get(brand.path(below)));
        for (JsonNode item : answer.get("items")) {
            rows.incrementAndGet();
            if (!own.contains(item.get("id").asText())) {
                foreign.incrementAndGet();
            }
        }
    }

    private static String contact(BenchBrand brand, String phone) {
        JsonNode found = BenchBrand.expect(200, brand.api().get(brand.path("/contacts?search=" + phone.substring(2))));
        return found.get("items").get(0).get("id").asText();
    }
}
