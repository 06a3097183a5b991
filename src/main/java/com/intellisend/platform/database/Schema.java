package com.intellisend.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the schema to the version of this program, or says in one sentence why it cannot. */
public final class Schema {

    private Schema() {}

    /**
     * Creates the application's roles and migrates; safe to call again, and by several instances at once.
     *
     * @param password of the owner's login, which the application's roles share
     * @throws CannotStart for a database that is unreachable, too old, foreign or newer than this program
     */
    public static void migrate(DataSource owner, String password) {
        try (Connection connection = owner.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < 15) {
                throw new CannotStart("The database is PostgreSQL " + version + "; version 15 or later is needed.");
            }
            DatabaseRoles.ensure(connection, password);
        } catch (SQLException unreachable) {
            throw new CannotStart("The database cannot be reached (" + firstLine(unreachable)
                    + "): check DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD.");
        }
        Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(owner)
                .schemas("app")
                .locations("classpath:db/migration")
                .load();
        MigrationInfo[] known = flyway.info().all();
        MigrationVersion newest = newestOwn(known);
        MigrationInfo current = flyway.info().current();
        if (current != null
                && current.getVersion() != null
                && current.getVersion().isNewerThan(newest.getVersion())) {
            throw new CannotStart("The database was migrated by a newer IntelliSend (schema " + current.getVersion()
                    + ", this program knows " + newest + "): start the newer program, or restore a backup.");
        }
        try {
            flyway.migrate();
        } catch (FlywayException refused) {
            throw new CannotStart("The database's schema \"app\" is not IntelliSend's or was changed by hand ("
                    + firstLine(refused) + "): use an empty database, or restore a backup.");
        }
        assertMigrated(flyway, newest);
    }

    private static MigrationVersion newestOwn(MigrationInfo[] known) {
        MigrationVersion newest = MigrationVersion.EMPTY;
        for (MigrationInfo migration : known) {
            if (migration.getVersion() != null
                    && migration.getState().isResolved()
                    && migration.getVersion().isNewerThan(newest.getVersion())) {
                newest = migration.getVersion();
            }
        }
        if (newest.equals(MigrationVersion.EMPTY)) {
            // Flyway on Liberty finds nothing, silently, when the folder's marker file is missing.
            throw new CannotStart("The program is incomplete: it contains no migrations.");
        }
        return newest;
    }

    private static void assertMigrated(Flyway flyway, MigrationVersion newest) {
        MigrationInfo current = flyway.info().current();
        if (current == null || !newest.equals(current.getVersion())) {
            throw new CannotStart("The database was not migrated to schema " + newest + ".");
        }
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("no reason given")
                .trim();
    }
}
