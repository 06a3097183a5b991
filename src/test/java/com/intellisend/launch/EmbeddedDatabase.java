package com.intellisend.launch;

import com.intellisend.platform.database.CannotStart;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A real PostgreSQL of our own, durable, on loopback only, with the login and the database that the product needs. */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The login that migrates, and the password that it shares with the application's roles; loopback only. */
    public static final String LOGIN = "intellisend";

    private final EmbeddedPostgres server;
    private final int port;

    private EmbeddedDatabase(EmbeddedPostgres server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts it on the data in this folder, which is made when it is missing. */
    public static EmbeddedDatabase start(Path folder, int port) {
        try {
            Files.createDirectories(folder.getParent());
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "120")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("random_page_cost", "1.1")
                    .setServerConfig("timezone", "UTC")
                    .start();
            EmbeddedDatabase database = new EmbeddedDatabase(server, port);
            database.prepare();
            return database;
        } catch (IOException | IllegalStateException | SQLException failure) {
            throw new CannotStart("The embedded PostgreSQL does not start ("
                    + String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given")
                    + "): if this account may not run one, set DATABASE_URL to a PostgreSQL 15 or later.");
        }
    }

    private void prepare() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            if (isMissing(sql, "select from pg_roles where rolname = '" + LOGIN + "'")) {
                sql.execute("create role intellisend login createrole password '" + LOGIN + "'");
            }
            if (isMissing(sql, "select from pg_database where datname = 'intellisend'")) {
                sql.execute("create database intellisend owner intellisend");
            }
        }
    }

    private static boolean isMissing(Statement sql, String question) throws SQLException {
        try (ResultSet found = sql.executeQuery(question)) {
            return !found.next();
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/intellisend";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            System.err.println("PostgreSQL did not stop: " + failure.getMessage());
        }
    }
}
