package com.intellisend.testkit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A Twilio on a raw socket that can break in every way a line can: it counts the POSTs it saw, remembers the texts it
 * accepted, and answers lists and fetches of them truthfully.
 */
public final class LoopbackTwilio implements AutoCloseable {

    /** What it does to one POST. */
    public enum Fault {
        NONE,
        CUT_BEFORE_ACCEPTING,
        CUT_AFTER_ACCEPTING,
        RESET_AFTER_ACCEPTING,
        HALF_AN_ANSWER,
        SLOW_AND_ACCEPTED,
        BUSY_429,
        BROKEN_500,
        BROKEN_500_BUT_ACCEPTED,
        AWAY_503,
        REDIRECT_307,
        GARBAGE_201,
        OPTED_OUT_21610,
        DEAD_ACCOUNT_20003,
        FORBIDDEN_403_WITHOUT_CODE,
        NOT_FOUND_404_WITHOUT_CODE
    }

    /** A text that it accepted, and when. */
    public record Accepted(
            String sid,
            String from,
            String to,
            String body,
            String statusCallback,
            String validity,
            String service,
            Instant at) {}

    private record Shown(int status, String json) {}

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "loopback-twilio");
        thread.setDaemon(true);
        return thread;
    });
    private final Queue<Map<String, String>> posts = new ConcurrentLinkedQueue<>();
    private final Queue<Accepted> accepted = new ConcurrentLinkedQueue<>();
    private final Map<String, Queue<Accepted>> acceptedTo = new ConcurrentHashMap<>();
    private final Map<String, Shown> shown = new ConcurrentHashMap<>();
    private final AtomicInteger acceptedSoFar = new AtomicInteger();
    private final AtomicInteger lists = new AtomicInteger();
    private volatile Function<Map<String, String>, Fault> faults = post -> Fault.NONE;
    private volatile Consumer<Accepted> listener = text -> {};
    private volatile ToIntFunction<Map<String, String>> refusals = post -> 0;
    private volatile long slowMillis = 3000;
    private volatile long latencyMillis;

    public LoopbackTwilio() {
        try {
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        threads.execute(this::accept);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** From now on each POST meets what this says, given its form fields. */
    public void meetWith(Function<Map<String, String>, Fault> which) {
        faults = which;
    }

    public void meetWith(Fault fault) {
        faults = post -> fault;
    }

    /** From now on each POST is refused with the error code that this says, given its form fields; 0 takes it. */
    public void refuseWith(ToIntFunction<Map<String, String>> code) {
        refusals = code;
    }

    /** From now on a GET of this path is answered so. */
    public void show(String path, int status, String json) {
        shown.put(path, new Shown(status, json));
    }

    public void beSlowFor(long millis) {
        slowMillis = millis;
    }

    /** How long each answer to a POST takes; the text counts from the moment it came. */
    public void answerAfter(Duration latency) {
        latencyMillis = latency.toMillis();
    }

    /** Told of each accepted text, on the thread that answers; for whoever plays the status callbacks. */
    public void onAccepted(Consumer<Accepted> heard) {
        listener = heard;
    }

    public List<Map<String, String>> posts() {
        return List.copyOf(posts);
    }

    public List<Accepted> accepted() {
        return List.copyOf(accepted);
    }

    public int acceptedSoFar() {
        return acceptedSoFar.get();
    }

    /** Forgets what it saw, between two runs. */
    public void forget() {
        posts.clear();
        accepted.clear();
        acceptedTo.clear();
        acceptedSoFar.set(0);
    }

    /** How often it was asked for a list. */
    public int lists() {
        return lists.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (true) {
                Optional<Request> request = read(in);
                if (request.isEmpty() || !answer(request.get(), socket)) {
                    return;
                }
            }
        } catch (IOException gone) {
            // the other side went away: that is its business
        }
    }

    private boolean answer(Request request, Socket socket) throws IOException {
        if (request.method.equals("GET")) {
            String path = request.path.replaceFirst("\\?.*", "");
            Shown page = shown.get(path);
            if (page != null) {
                write(socket, page.status(), page.json());
                return true;
            }
            write(socket, 200, path.endsWith("/Messages.json") ? list(request) : one(path));
            return true;
        }
        Map<String, String> form = form(request.body);
        posts.add(form);
        int code = refusals.applyAsInt(form);
        if (code != 0) {
            write(socket, 400, "{\"code\":" + code + ",\"message\":\"No\",\"status\":400}");
            return true;
        }
        Fault fault = faults.apply(form);
        if (fault != Fault.NONE) {
            sleep(latencyMillis);
        }
        switch (fault) {
            case CUT_BEFORE_ACCEPTING:
                return false;
            case CUT_AFTER_ACCEPTING:
                keep(form);
                return false;
            case RESET_AFTER_ACCEPTING:
                keep(form);
                socket.setSoLinger(true, 0);
                return false;
            case HALF_AN_ANSWER:
                keep(form);
                socket.getOutputStream()
                        .write("HTTP/1.1 201 Created\r\nContent-Length: 500\r\n\r\n{\"sid\": \"SM"
                                .getBytes(StandardCharsets.US_ASCII));
                return false;
            case SLOW_AND_ACCEPTED:
                Accepted late = keep(form);
                sleep(slowMillis);
                write(socket, 201, json(late));
                return true;
            case BUSY_429:
                write(socket, 429, "{\"code\":20429,\"message\":\"Too Many Requests\",\"status\":429}");
                return true;
            case BROKEN_500:
                write(socket, 500, "<html>oops</html>");
                return true;
            case BROKEN_500_BUT_ACCEPTED:
                keep(form);
                write(socket, 500, "{\"code\":20500,\"message\":\"Internal\",\"status\":500}");
                return true;
            case AWAY_503:
                write(socket, 503, "");
                return true;
            case REDIRECT_307:
                write(socket, 307, "");
                return true;
            case GARBAGE_201:
                keep(form);
                write(socket, 201, "<<<not json>>>");
                return true;
            case OPTED_OUT_21610:
                write(
                        socket,
                        400,
                        "{\"code\":21610,\"message\":\"Attempt to send to unsubscribed recipient\",\"status\":400}");
                return true;
            case DEAD_ACCOUNT_20003:
                write(socket, 401, "{\"code\":20003,\"message\":\"Authenticate\",\"status\":401}");
                return true;
            case FORBIDDEN_403_WITHOUT_CODE:
                write(socket, 403, "{\"message\":\"Forbidden\",\"status\":403}");
                return true;
            case NOT_FOUND_404_WITHOUT_CODE:
                write(socket, 404, "{\"message\":\"Not Found\",\"status\":404}");
                return true;
            case NONE:
                Accepted text = keep(form);
                sleep(latencyMillis);
                write(socket, 201, json(text));
                return true;
        }
        throw new IllegalStateException("no such fault: " + fault);
    }

    private static void sleep(long millis) {
        if (millis <= 0) {
            return;
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Accepted keep(Map<String, String> form) {
        Accepted text = new Accepted(
                "SM" + UUID.randomUUID().toString().replace("-", ""),
                form.getOrDefault("From", ""),
                form.getOrDefault("To", ""),
                form.getOrDefault("Body", ""),
                form.getOrDefault("StatusCallback", ""),
                form.getOrDefault("ValidityPeriod", ""),
                form.getOrDefault("MessagingServiceSid", ""),
                Instant.now());
        accepted.add(text);
        acceptedTo
                .computeIfAbsent(text.to(), any -> new ConcurrentLinkedQueue<>())
                .add(text);
        acceptedSoFar.incrementAndGet();
        listener.accept(text);
        return text;
    }

    private String list(Request request) {
        lists.incrementAndGet();
        Map<String, String> query = form(request.path.replaceFirst("^[^?]*\\??", ""));
        List<String> found = new ArrayList<>();
        for (Accepted text : acceptedTo.getOrDefault(query.getOrDefault("To", ""), new ConcurrentLinkedQueue<>())) {
            if (text.from().equals(query.get("From"))) {
                found.add(0, json(text));
            }
        }
        return "{\"messages\":[" + String.join(",", found)
                + "],\"page\":0,\"page_size\":200,\"next_page_uri\":null,\"uri\":\"/x\"}";
    }

    private String one(String path) {
        return accepted.stream()
                .filter(text -> path.contains(text.sid()))
                .findFirst()
                .map(LoopbackTwilio::json)
                .orElse("{}");
    }

    private static String json(Accepted text) {
        String now = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
        return "{\"sid\":\"" + text.sid() + "\",\"status\":\"accepted\",\"from\":\"" + text.from() + "\",\"to\":\""
                + text.to() + "\",\"body\":\""
                + text.body().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
                + "\",\"num_segments\":\"0\",\"error_code\":null,\"date_sent\":null,\"date_created\":\"" + now + "\"}";
    }

    private static void write(Socket socket, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String location = status == 307 ? "Location: /elsewhere\r\n" : "";
        OutputStream out = socket.getOutputStream();
        out.write(("HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\n" + location + "Content-Length: "
                        + bytes.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.flush();
    }

    private record Request(String method, String path, String body) {}

    private static Optional<Request> read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        String[] words = first.split(" ");
        return Optional.of(new Request(words[0], words[1], new String(in.readNBytes(length), StandardCharsets.UTF_8)));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> form(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            server.close();
        } catch (IOException alreadyClosed) {
            throw new UncheckedIOException(alreadyClosed);
        }
    }
}
