package com.intellisend.bench;

import com.intellisend.launch.EmbeddedDatabase;
import com.intellisend.platform.database.Schema;
import com.intellisend.testkit.Api;
import com.intellisend.testkit.LoopbackTwilio;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.postgresql.ds.PGSimpleDataSource;

/** What a bench plays on: a durable PostgreSQL, a loopback carrier, and servers of the built WAR. All of it fresh. */
final class Stage implements AutoCloseable {

    static final String ACCOUNT = "ACbench0000000000000000000000000000";
    static final String TOKEN = "of-the-bench";
    static final String ADMIN = "admin@bench.example";
    static final String PASSWORD = "loopback-only-bench";
    private static final ZoneId TUCSON = ZoneId.of("America/Phoenix");

    private final Path folder;
    private final int databasePort = freePort();
    private final LoopbackTwilio carrier = new LoopbackTwilio();
    private final List<Instance> instances = new ArrayList<>();
    private EmbeddedDatabase database;

    Stage(String name) throws IOException {
        folder = Path.of("target", "bench", name).toAbsolutePath();
        FileUtils.deleteDirectory(folder.toFile());
        Files.createDirectories(folder);
        database = EmbeddedDatabase.start(folder.resolve("postgresql"), databasePort);
        requireDurable();
        Schema.migrate(as(EmbeddedDatabase.LOGIN), EmbeddedDatabase.LOGIN);
    }

    /** A bench on a database that forgets would tell nothing. */
    private void requireDurable() {
        String settings = sql().withHandle(handle -> handle.createQuery(
                        "select current_setting('fsync') || current_setting('synchronous_commit') || current_setting('full_page_writes')")
                .mapTo(String.class)
                .one());
        if (!settings.equals("ononon")) {
            throw new AssertionError("PostgreSQL is not durable: " + settings);
        }
    }

    /** Its own, below target/bench. */
    Path folder() {
        return folder;
    }

    LoopbackTwilio carrier() {
        return carrier;
    }

    /** A server that is not started yet. */
    Instance server(String name) {
        return server(name, Map.of());
    }

    /** The same with settings of its own beside the usual ones. */
    Instance server(String name, Map<String, String> settings) {
        int port = freePort();
        Map<String, String> environment = new HashMap<>();
        environment.put("HTTP_PORT", Integer.toString(port));
        environment.put("PUBLIC_BASE_URL", "http://127.0.0.1:" + port);
        environment.put("DATABASE_URL", database.url());
        environment.put("DATABASE_USER", EmbeddedDatabase.LOGIN);
        environment.put("DATABASE_PASSWORD", EmbeddedDatabase.LOGIN);
        environment.put("ltpa_keys_password", TOKEN);
        environment.put("INTELLISEND_DATA", folder.resolve("data").toString());
        environment.put("INTELLISEND_CLOCK", morningInTucson().toString());
        environment.put("INTELLISEND_ADMIN_EMAIL", ADMIN);
        environment.put("INTELLISEND_ADMIN_PASSWORD", PASSWORD);
        environment.put("TWILIO_ACCOUNT_SID", ACCOUNT);
        environment.put("TWILIO_AUTH_TOKEN", TOKEN);
        environment.put("TWILIO_MESSAGING_SERVICE_SID", "MGbench0000000000000000000000000000");
        environment.put("TWILIO_API_BASE_URL", carrier.url());
        environment.putAll(settings);
        Instance instance = new Instance(folder, name, port, environment);
        instances.add(instance);
        return instance;
    }

    /** The agency's admin at this server. */
    Api admin(Instance at) {
        return Api.at(at.url(), ADMIN, PASSWORD);
    }

    /** As the login that owns the tables, whom no wall stops. */
    Jdbi sql() {
        return Jdbi.create(owner()).installPlugin(new PostgresPlugin());
    }

    PGSimpleDataSource owner() {
        return as(EmbeddedDatabase.LOGIN);
    }

    /** Any of the roles: {@code intellisend_app} is what the product is. */
    PGSimpleDataSource as(String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(role);
        source.setPassword(EmbeddedDatabase.LOGIN);
        source.setCurrentSchema("app");
        return source;
    }

    /** Stops PostgreSQL, every connection with it, and starts it again on the same data. */
    void restartDatabase() {
        database.close();
        database = EmbeddedDatabase.start(folder.resolve("postgresql"), databasePort);
    }

    /** What a fresh scene needs before it is measured: statistics, and nothing left to write. */
    void settle() {
        sql().useHandle(handle -> {
            handle.execute("vacuum analyze");
            handle.execute("select 1");
        });
    }

    /** Campaigns may leave for hours from here: the next weekday at ten in Tucson, where most contacts live. */
    private static Instant morningInTucson() {
        ZonedDateTime morning = ZonedDateTime.now(TUCSON)
                .plusDays(1)
                .toLocalDate()
                .atTime(10, 0)
                .atZone(TUCSON);
        while (morning.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            morning = morning.plusDays(1);
        }
        return morning.toInstant();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new AssertionError("No port is free", none);
        }
    }

    @Override
    public void close() {
        instances.forEach(Instance::stop);
        carrier.close();
        database.close();
    }
}
