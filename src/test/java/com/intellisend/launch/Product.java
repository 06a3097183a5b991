package com.intellisend.launch;

import com.intellisend.platform.database.CannotStart;
import com.intellisend.platform.database.Schema;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.ds.PGSimpleDataSource;

/** What a bare {@code mvn} runs: database, migrations, server, and a few lines that say where to go and who to be. */
public final class Product {

    private static final List<Logger> QUIETER =
            List.of(Logger.getLogger("org.flywaydb"), Logger.getLogger("io.zonky.test"));
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Settings settings = Settings.read(Path.of(".env"), System.getenv());
    private final String host = settings.get("HTTP_HOST", "127.0.0.1");
    private final int httpPort = settings.port("HTTP_PORT", 9080);
    private final Deque<Runnable> started = new ConcurrentLinkedDeque<>();

    private Product() {}

    public static void main(String[] arguments) throws InterruptedException {
        QUIETER.forEach(logger -> logger.setLevel(Level.WARNING));
        try {
            new Product().run();
        } catch (CannotStart reason) {
            System.err.println();
            System.err.println("IntelliSend cannot start. " + reason.getMessage());
            System.exit(1);
        }
    }

    private void run() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        Settings.requireFree(host, httpPort, "HTTP_PORT");
        Path data = Settings.requireWritable(Path.of(settings.get("INTELLISEND_DATA", ".intellisend")));
        Map<String, String> environment = environment(data);
        migrate(environment);
        System.out.println("Starting the server …");
        LibertyServer liberty =
                LibertyServer.start(Path.of("target/liberty/wlp").toAbsolutePath(), "intellisend", environment);
        started.push(liberty::stop);
        awaitReady(liberty);
        System.out.println(welcome(environment.get("PUBLIC_BASE_URL")));
        int exit = liberty.waitFor();
        if (exit != 0) {
            throw new CannotStart("The server ended with code " + exit + ": see its messages.log.");
        }
    }

    private Map<String, String> environment(Path data) {
        Map<String, String> environment = new HashMap<>();
        settings.forEach(environment::put);
        environment.put("HTTP_HOST", host);
        environment.put("HTTP_PORT", Integer.toString(httpPort));
        environment.putIfAbsent("PUBLIC_BASE_URL", "http://localhost:" + httpPort);
        environment.put("INTELLISEND_DATA", data.toString());
        environment.put("PGJDBC_DIR", Path.of("target/pgjdbc").toAbsolutePath().toString());
        if (settings.get("DATABASE_URL").isEmpty()) {
            int port = settings.port("DB_PORT", 5433);
            Settings.requireFree("127.0.0.1", port, "DB_PORT");
            System.out.println("Starting PostgreSQL on port " + port + " …");
            EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("postgresql"), port);
            started.push(database::close);
            environment.put("DATABASE_URL", database.url());
            environment.put("DATABASE_USER", EmbeddedDatabase.LOGIN);
            environment.put("DATABASE_PASSWORD", EmbeddedDatabase.LOGIN);
        }
        return environment;
    }

    private static void migrate(Map<String, String> environment) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        try {
            owner.setUrl(environment.get("DATABASE_URL"));
        } catch (IllegalArgumentException malformed) {
            throw new CannotStart("DATABASE_URL must look like jdbc:postgresql://host:5432/database.");
        }
        owner.setUser(environment.get("DATABASE_USER"));
        owner.setPassword(environment.getOrDefault("DATABASE_PASSWORD", ""));
        Schema.migrate(owner, environment.getOrDefault("DATABASE_PASSWORD", ""));
    }

    private void awaitReady(LibertyServer liberty) throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        String loopback = host.equals("0.0.0.0") || host.equals("*") || host.equals("::") ? "127.0.0.1" : host;
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://" + loopback + ":" + httpPort + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!liberty.refusal().isEmpty()) {
                throw new CannotStart(liberty.refusal());
            }
            if (!liberty.isAlive()) {
                throw new CannotStart("The server ended while starting: see its messages.log.");
            }
            try {
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it does not listen yet
            }
            Thread.sleep(300);
        }
        throw new CannotStart("The server was not ready within " + PATIENCE.toMinutes() + " minutes.");
    }

    private String welcome(String url) {
        boolean simulated = settings.get("TWILIO_ACCOUNT_SID").isEmpty();
        return """

                IntelliSend is running at %s

                %s

                Ctrl-C stops it; the data stays in %s.
                """.formatted(
                        url,
                        simulated
                                ? """
                        Sign in as   admin@intellisend.example           (agency: all brands)
                                     admin@roofing-tucson.example        (one brand; more in the README)
                        Password     desert-rain-demo
                        Texts go to the simulator: %s/simulator""".formatted(url)
                                : "Texts go to Twilio. Sign in as the agency admin in INTELLISEND_ADMIN_EMAIL.",
                        settings.get("INTELLISEND_DATA", ".intellisend"));
    }

    /** The server before the database; what never started is not stopped. */
    private void stop() {
        started.forEach(Runnable::run);
    }
}
