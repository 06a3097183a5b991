package com.intellisend.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The application's roles in PostgreSQL: logins that own nothing and are bound by row-level security (ADR 3). */
final class DatabaseRoles {

    private static final List<String> ROLES = List.of("intellisend_app", "intellisend_across", "intellisend_simulator");

    private DatabaseRoles() {}

    /** Makes the roles that are missing, and gives all of them the password of the login that migrates. */
    static void ensure(Connection owner, String password) throws SQLException {
        List<String> missing = new ArrayList<>(ROLES);
        try (Statement sql = owner.createStatement();
                ResultSet found = sql.executeQuery("select rolname from pg_roles where rolname like 'intellisend%'")) {
            while (found.next()) {
                missing.remove(found.getString(1));
            }
        }
        for (String role : ROLES) {
            String statement = missing.contains(role)
                    ? "create role " + role + " login nosuperuser nobypassrls"
                    : "alter role " + role + " login";
            try (Statement sql = owner.createStatement()) {
                sql.execute(statement + " password " + literal(owner, password));
            } catch (SQLException refused) {
                if (missing.contains(role)) {
                    throw new CannotStart(
                            "The database login may not create roles: as a superuser run CREATE ROLE … LOGIN for each of "
                                    + String.join(", ", ROLES)
                                    + " with this login's password, or grant CREATEROLE to the login in DATABASE_USER.");
                }
                // A role that exists may belong to the administrator: then its password is theirs to keep equal.
            }
        }
    }

    private static String literal(Connection owner, String text) throws SQLException {
        return owner.unwrap(org.postgresql.core.BaseConnection.class).getStandardConformingStrings()
                ? "'" + text.replace("'", "''") + "'"
                : "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
