package com.intellisend.bench;

import com.intellisend.testkit.Api;
import com.intellisend.testkit.PageVisitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Every page of the product, asked for by somebody signed in to a brand with 100,000 contacts, 20,000 conversations and
 * 500,000 texts; the time is that from request to last byte on loopback.
 */
final class PagesBench implements Measured {

    private static final int WARM_UP = 10;
    private static final int VISITS = 40;
    private static final int VISITS_COMPARED = 200;
    private static final double AIM_MILLIS = 300;
    private static final Set<String> WITHOUT_A_BRAND = Set.of("index", "login", "simulator/phones");

    /** Contacts; conversations are a fifth of them, texts five times as many. */
    @Override
    public int usualSize() {
        return 100_000;
    }

    @Override
    public void run(Stage stage, int size, Report report) throws IOException {
        Instance server = stage.server("server").start();
        Api admin = stage.admin(server);
        BenchBrand large = BenchBrand.create(stage, admin, 100);
        BenchBrand small = BenchBrand.create(stage, admin, 100);
        Report.say("writing the past of the two brands");
        String campaign = past(stage, large, size, size / 5);
        past(stage, small, 1_000, 200);
        Imported imported = Imported.into(stage, large, BareImport.file(stage, size / 10));
        imported.seconds();
        stage.settle();

        PageVisitor inLarge = visitor(server, large);
        PageVisitor inSmall = visitor(server, small);
        Map<String, String> pages = pages(stage, large, campaign, imported);
        pages.forEach((name, path) -> {
            int status = inLarge.status(path);
            if (status == 200) {
                report.atMost(name, visited(() -> inLarge.get(path)), "ms", "", AIM_MILLIS);
            } else {
                report.told(name, "answered " + status + ": not measured");
            }
        });
        Supplier<String> count = inLarge.command("/campaigns/edit?id=" + large.blast(), "countReach");
        report.atMost("campaigns/edit, who will get it", visited(count), "ms", "", AIM_MILLIS);
        String inbox = "/inbox/list";
        double[] inTurn = visitedInTurn(() -> inLarge.get(inbox), () -> inSmall.get(inbox));
        double large95 = inTurn[0];
        double small95 = inTurn[1];
        report.atMost(
                "inbox beside that with 200 conversations",
                large95 / small95,
                "times",
                Report.number(large95) + " and " + Report.number(small95) + " ms",
                1.25);
    }

    private static String past(Stage stage, BenchBrand brand, int people, int conversations) {
        brand.settle(people);
        return Years.pass(stage, brand, conversations);
    }

    private static PageVisitor visitor(Instance server, BenchBrand brand) {
        return PageVisitor.at(server.url(), Stage.ADMIN, Stage.PASSWORD).choosing(brand.id());
    }

    private static double visited(Supplier<String> page) {
        Load.times(1, WARM_UP, n -> page.get());
        return Load.times(1, VISITS, n -> page.get()).percentile(0.95);
    }

    /** Two that are compared, one after the other all along, so that what the machine does besides meets both alike. */
    private static double[] visitedInTurn(Supplier<String> one, Supplier<String> other) {
        long[][] nanos = new long[2][VISITS_COMPARED];
        for (int n = -WARM_UP; n < VISITS_COMPARED; n++) {
            long begun = System.nanoTime();
            one.get();
            long between = System.nanoTime();
            other.get();
            if (n >= 0) {
                nanos[0][n] = between - begun;
                nanos[1][n] = System.nanoTime() - between;
            }
        }
        return Stream.of(nanos)
                .mapToDouble(times -> Load.Result.of(times).percentile(0.95))
                .toArray();
    }

    /** All that the WAR has, and some of them once more with what makes them work harder. */
    private static Map<String, String> pages(Stage stage, BenchBrand brand, String campaign, Imported imported) {
        String contact = one(
                stage,
                brand,
                "select contact_id from conversation where tenant_id = :tenant order by last_message_at desc limit 1");
        String conversation = one(
                stage,
                brand,
                "select id from conversation where tenant_id = :tenant order by last_message_at desc limit 1");
        String segment = one(stage, brand, "select id from segment where tenant_id = :tenant limit 1");
        String text = one(
                stage,
                brand,
                "select id from message where tenant_id = :tenant and direction = 'OUTBOUND' and conversation_id is not null limit 1");
        String drip = brand.create("/campaigns", """
                {"name": "Drip", "type": "DRIP", "segmentId": "%s", "steps": [
                 {"order": 1, "delayMinutes": 0, "bodyTemplate": "Hi"}, {"order": 2, "delayMinutes": 60, "bodyTemplate": "Again"}]}""".formatted(segment));
        Years.begin(stage, brand, drip);
        Map<String, String> needed = Map.ofEntries(
                Map.entry("contacts/details", "?id=" + contact),
                Map.entry("contacts/edit", "?id=" + contact),
                Map.entry("contacts/review", "?id=" + imported.id()),
                Map.entry("contacts/undo", "?id=" + imported.id()),
                Map.entry("audience/view", "?id=" + segment),
                Map.entry("campaigns/view", "?id=" + campaign),
                Map.entry("campaigns/edit", "?segment=" + segment),
                Map.entry("campaigns/sequence", "?id=" + drip),
                Map.entry("inbox/text", "?id=" + text),
                Map.entry("compliance/evidence", "?phone=%2B" + brand.phone(1).substring(1)),
                Map.entry("search", "?q=garcia"));
        Map<String, String> pages = new TreeMap<>();
        for (String page : inTheWar()) {
            pages.put(page, "/" + page + needed.getOrDefault(page, ""));
        }
        pages.put("inbox/list, a conversation", "/inbox/list?c=" + conversation);
        pages.put("inbox/list, outbound", "/inbox/list?tab=OUTBOUND");
        pages.put("inbox/list, closed", "/inbox/list?tab=CLOSED");
        pages.put("inbox/list, a name", "/inbox/list?q=garcia");
        pages.put("reports/view, a quarter", "/reports/view?days=90");
        pages.put("contacts/list, a name", "/contacts/list?q=garcia");
        pages.put("contacts/list, a phone", "/contacts/list?q=5202012345");
        pages.put("contacts/list, a tag", "/contacts/list?tag=monsoon");
        return pages;
    }

    private static List<String> inTheWar() {
        Path root = Path.of("src", "main", "webapp");
        try (Stream<Path> files = Files.walk(root)) {
            return new ArrayList<>(files.map(
                            file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name ->
                            name.endsWith(".xhtml") && !name.startsWith("WEB-INF") && !name.startsWith("resources"))
                    .map(name -> name.substring(0, name.length() - ".xhtml".length()))
                    .filter(name -> !WITHOUT_A_BRAND.contains(name))
                    .sorted()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String one(Stage stage, BenchBrand brand, String question) {
        return stage.sql()
                .withHandle(handle -> handle.createQuery(question)
                        .bind("tenant", brand.id())
                        .mapTo(UUID.class)
                        .one())
                .toString();
    }
}
