package com.intellisend.bench;

import com.intellisend.launch.LibertyServer;
import com.intellisend.testkit.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One server of the built WAR that can be killed and started again, and remembers when it was ready. */
final class Instance {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Path WLP = Path.of("target", "liberty", "wlp").toAbsolutePath();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** From when to when it was up and ready. */
    record Shift(Instant from, Instant to) {}

    private final String name;
    private final int port;
    private final Path userFolder;
    private final Map<String, String> environment;
    private final List<Shift> shifts = new ArrayList<>();
    private final AtomicInteger complaints = new AtomicInteger();
    private LibertyServer process;
    private Instant readySince;

    Instance(Path folder, String name, int port, Map<String, String> environment) {
        this.name = name;
        this.port = port;
        this.userFolder = folder.resolve("usr");
        this.environment = new HashMap<>(environment);
        this.environment.put("WLP_USER_DIR", userFolder.toString());
        this.environment.put("INTELLISEND_API_REQUESTS_PER_SECOND", "100000");
        this.environment.put("INTELLISEND_API_REQUESTS_AT_ONCE", "1000000");
        this.environment.put(
                "PGJDBC_DIR", Path.of("target", "pgjdbc").toAbsolutePath().toString());
        try {
            Path server = userFolder.resolve("servers").resolve(name);
            Files.createDirectories(server.resolve("apps"));
            for (String file : List.of("server.xml", "jvm.options", "application.xml")) {
                Files.copy(Path.of("liberty", file), server.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.copy(
                    Path.of("target", "intellisend.war"),
                    server.resolve("apps").resolve("intellisend.war"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts it and comes back when it is ready. */
    Instance start() {
        process = LibertyServer.start(WLP, name, environment, line -> complaints.incrementAndGet());
        awaitReady();
        return this;
    }

    void awaitReady() {
        Wait.until("the server " + name + " is ready", PATIENCE, this::isReady);
        readySince = Instant.now();
    }

    private boolean isReady() {
        if (!process.isAlive() || !process.refusal().isEmpty()) {
            throw new AssertionError("The server " + name + " does not start: " + process.refusal() + " See " + log());
        }
        HttpRequest ready = HttpRequest.newBuilder(URI.create(url() + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** {@code kill -9}. */
    void kill() {
        endOfShift();
        process.kill();
    }

    void stop() {
        if (process != null && process.isAlive()) {
            endOfShift();
            process.stop();
        }
    }

    /** From here on it does not count as ready, whatever it does. */
    void endOfShift() {
        if (readySince != null) {
            shifts.add(new Shift(readySince, Instant.now()));
            readySince = null;
        }
    }

    /** When it was ready so far. */
    List<Shift> shifts() {
        List<Shift> all = new ArrayList<>(shifts);
        if (readySince != null) {
            all.add(new Shift(readySince, Instant.now()));
        }
        return all;
    }

    /** Bytes that live after a collection. */
    long liveHeap() {
        jcmd("GC.run");
        Matcher used = Pattern.compile("used (\\d+)K").matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new AssertionError("jcmd tells no heap");
        }
        return 1024 * Long.parseLong(used.group(1));
    }

    private String jcmd(String command) {
        try {
            Process asked = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(process.jvm()),
                            command)
                    .redirectErrorStream(true)
                    .start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new AssertionError("A JDK's jcmd is needed", missing);
        }
    }

    /** How many warnings and errors it told. */
    int complaints() {
        return complaints.get();
    }

    Path log() {
        return userFolder.resolve("servers").resolve(name).resolve("logs").resolve("messages.log");
    }
}
