package com.intellisend.testkit;

import com.intellisend.launch.EmbeddedDatabase;
import com.intellisend.platform.database.Schema;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.postgresql.ds.PGSimpleDataSource;

/** Starts the PostgreSQL that the server under test uses; unit tests, which have no server, start none. */
public class DatabaseOfTheTests implements LauncherSessionListener {

    private EmbeddedDatabase database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String port = System.getenv("DB_PORT");
        if (System.getProperty("wlp.home") == null || port == null) {
            return;
        }
        Path data = Path.of(System.getenv("INTELLISEND_DATA"));
        removeLeftOvers(data);
        database = EmbeddedDatabase.start(data.resolve("postgresql"), Integer.parseInt(port));
        Schema.migrate(owner(), EmbeddedDatabase.LOGIN);
    }

    private static void removeLeftOvers(Path folder) {
        try {
            FileUtils.deleteDirectory(folder.toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database != null) {
            database.close();
        }
    }

    /** The login that owns the tables, for tests that look at the database from outside. */
    public static PGSimpleDataSource owner() {
        return as("intellisend");
    }

    /** Any of the roles: {@code intellisend_app} is what the application is. */
    public static PGSimpleDataSource as(String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(System.getenv("DATABASE_URL"));
        source.setUser(role);
        source.setPassword(EmbeddedDatabase.LOGIN);
        source.setCurrentSchema("app");
        return source;
    }
}
