package com.intellisend.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.intellisend.testkit.Api;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Requests that nobody in good faith makes, to every route of the API: refused with words, and the server goes on. */
final class HostileBench implements Measured {

    /** A route and a method of the OpenAPI document. */
    private record Route(String method, String path) {}

    private static final int CLIENTS = 8;
    private static final int HUGE_EVERY = 2_000;
    private static final int HUGE = 100 * 1024 * 1024;
    private static final Pattern STACK_TRACE = Pattern.compile("\\bat (com|org|java|jakarta|io)\\.[\\w.$]+\\(");
    private static final List<String> WORDS = List.of(
            "' or '1'='1",
            "\"; drop table app.contact; --",
            "#{request.getClass()}",
            "${7*7}",
            "=cmd|' /C calc'!A0",
            "../../etc/passwd",
            "..%2f..%2f",
            "\u0000",
            "%00",
            "\ud83d\ude00".repeat(500),
            "a".repeat(100_000),
            "-1",
            "9999999999999999999999",
            "NaN",
            "null",
            "[]",
            "<script>alert(1)</script>",
            "1e400",
            "0x7fffffff",
            "\r\nX-Injected: yes",
            "\uFEFF",
            "%",
            "_",
            "\\",
            "{{firstName");

    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<Integer, AtomicLong> statuses = new ConcurrentHashMap<>();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private final AtomicLong withTrace = new AtomicLong();
    private final AtomicLong cut = new AtomicLong();

    @Override
    public int usualSize() {
        return 10_000;
    }

    @Override
    public void run(Stage stage, int size, Report report) throws IOException {
        Instance server = stage.server("server").start();
        Api admin = stage.admin(server);
        BenchBrand brand = BenchBrand.create(stage, admin, 100);
        brand.settle(100);
        String before = brand.report(brand.blast()).toString();
        List<Route> routes = routes(admin);
        long idle = server.liveHeap();

        Load.Result played = Load.times(CLIENTS, size, n -> attack(server, admin, brand, routes, new Random(n), n));
        statuses.keySet().stream()
                .sorted()
                .forEach(status ->
                        report.told("answered " + status, statuses.get(status).toString()));
        report.told("line cut by the server (a body or header over its limits)", cut.toString());
        report.told(
                "slowest answer",
                Report.number(played.percentile(1) / 1e3) + " s, p99 " + Report.number(played.percentile(0.99))
                        + " ms");
        report.exactly("answered 5xx", broken.size(), 0);
        broken.stream().limit(10).forEach(request -> report.told("5xx to", request));
        report.exactly("answers with a stack trace", withTrace.get(), 0);
        report.exactly(
                "is still ready, and the brand's numbers read as before",
                before.equals(brand.report(brand.blast()).toString()) ? 1 : 0,
                1);
        report.atMost("live heap above before", Math.max(0, server.liveHeap() - idle) / 1048576.0, "MB", "", 32);
    }

    private static List<Route> routes(Api api) throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(api.get("/openapi?format=JSON").raw().body());
        List<Route> routes = new ArrayList<>();
        document.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (List.of("get", "post", "put", "patch", "delete").contains(method)) {
                        routes.add(new Route(method.toUpperCase(Locale.ROOT), path.getKey()));
                    }
                }));
        return routes;
    }

    private void attack(Instance server, Api api, BenchBrand brand, List<Route> routes, Random dice, int n) {
        Route route = routes.get(dice.nextInt(routes.size()));
        String path = route.path();
        if (!path.startsWith("/api")) {
            path = "/api" + path;
        }
        path = path.replace(
                "{tenantId}",
                dice.nextInt(8) == 0 ? encoded(any(dice)) : brand.id().toString());
        while (path.contains("{")) {
            path = path.replaceFirst(
                    "\\{[^}]*}",
                    dice.nextBoolean()
                            ? brand.id().toString()
                            : encoded(shortened(any(dice))).replace("\\", "%5C").replace("$", "%24"));
        }
        if (dice.nextBoolean()) {
            path += "?limit=" + encoded(shortened(any(dice))) + "&after=" + encoded(shortened(any(dice))) + "&search="
                    + encoded(shortened(any(dice)));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .timeout(Duration.ofSeconds(60))
                .header(
                        "Authorization",
                        dice.nextInt(10) == 0 ? "Bearer " + encoded(shortened(any(dice))) : "Bearer " + api.token())
                .header("Content-Type", dice.nextInt(10) == 0 ? "text/nonsense" : "application/json");
        if (dice.nextInt(20) == 0) {
            request.header("X-Huge", "h".repeat(60_000));
        }
        byte[] body = n % HUGE_EVERY == HUGE_EVERY - 1 ? new byte[HUGE] : body(dice);
        request.method(
                route.method(),
                route.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        hear(route.method() + " " + path, request.build());
    }

    private void hear(String what, HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            statuses.computeIfAbsent(answer.statusCode(), any -> new AtomicLong())
                    .incrementAndGet();
            if (answer.statusCode() >= 500) {
                broken.add(what.length() > 150 ? what.substring(0, 150) + "…" : what);
            }
            if (STACK_TRACE.matcher(answer.body()).find()) {
                withTrace.incrementAndGet();
            }
        } catch (IOException closed) {
            cut.incrementAndGet();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static byte[] body(Random dice) {
        String word = any(dice)
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\u0000", "\\u0000")
                .replace("\r\n", "\\r\\n");
        String json = switch (dice.nextInt(8)) {
            case 0 -> "[".repeat(20_000);
            case 1 -> "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
            case 2 ->
                "{\"name\": 7, \"phone\": [], \"body\": {}, \"tag\": true, \"segmentId\": \"" + word
                        + "\", \"steps\": {}}";
            case 3 -> "{\"phone\": \"" + word + "\", \"firstName\": \"" + word + "\", \"tags\": [\"" + word + "\"]}";
            case 4 ->
                "{\"name\": \"" + word + "\", \"type\": \"DYNAMIC\", \"definition\": {\"field\": \"" + word
                        + "\", \"is\": \"" + word + "\"}}";
            case 5 -> "{\"" + word + "\": \"" + word + "\"}";
            case 6 -> "{\"name\": \"x\", \"name\": \"y\"";
            default -> "{\"body\": \"" + word + "\", \"fromNumber\": \"" + word + "\", \"startAt\": \"" + word + "\"}";
        };
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        if (dice.nextInt(10) == 0 && bytes.length > 3) {
            bytes[dice.nextInt(bytes.length)] = (byte) 0xC0;
        }
        return bytes;
    }

    private static String any(Random dice) {
        return WORDS.get(dice.nextInt(WORDS.size()));
    }

    private static String shortened(String word) {
        return word.length() > 3_000 ? word.substring(0, 3_000) : word;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
