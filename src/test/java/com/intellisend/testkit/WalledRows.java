package com.intellisend.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** Two tenants with one row of every tenant-owned table, written by the owner of the tables. */
public final class WalledRows {

    private static final Pattern ID = Pattern.compile(":id\\((\\w+)\\)");

    private WalledRows() {}

    public static UUID tenant(int number) {
        return id("tenant", number);
    }

    /** The id of a tenant's only row in a table. */
    public static UUID id(String table, int number) {
        return UUID.nameUUIDFromBytes((table + " of walled " + number).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes them once; a second call finds them there. */
    public static void write(Handle owner) {
        for (int number : List.of(1, 2)) {
            boolean there = owner.createQuery("select exists (select from tenant where id = :id)")
                    .bind("id", tenant(number))
                    .mapTo(boolean.class)
                    .one();
            if (!there) {
                owner.useTransaction(transaction -> script(number).forEach(transaction::execute));
            }
        }
    }

    private static List<String> script(int number) {
        try (InputStream file = WalledRows.class.getResourceAsStream("/walls/one-row-of-everything.sql")) {
            String sql = new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            Matcher ids = ID.matcher(sql);
            sql = ids.replaceAll(id -> "'" + id(id.group(1), number) + "'");
            sql = sql.replace(":tenant", "'" + tenant(number) + "'")
                    .replace(":now", "timestamptz '2026-11-22 17:00Z'")
                    .replace(":n", "'" + number + "'");
            return sql.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
