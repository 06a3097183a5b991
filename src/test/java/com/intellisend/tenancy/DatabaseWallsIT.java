package com.intellisend.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.testkit.DatabaseOfTheTests;
import com.intellisend.testkit.WalledRows;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The second lock, tried from outside the application: every table, every policy, every foreign key. */
class DatabaseWallsIT {

    private static final Jdbi OWNER = Jdbi.create(DatabaseOfTheTests.owner());
    private static final Jdbi APP = Jdbi.create(DatabaseOfTheTests.as("intellisend_app"));

    /** Rows that belong to no tenant, and say so here. */
    private static final Set<String> NOBODYS =
            Set.of("business_clock", "caller_pace", "stranger", "flyway_schema_history");

    public record ForeignKey(
            String name, String table, String parent, List<String> columns, List<String> parentColumns) {}

    @BeforeAll
    static void two_tenants_with_a_row_of_everything() {
        OWNER.useHandle(WalledRows::write);
    }

    @TestFactory
    Stream<DynamicTest> a_table_shows_nothing_without_a_tenant() {
        return tables().stream()
                .map(table -> DynamicTest.dynamicTest(table, () -> {
                    assertThat(count(OWNER.open(), table))
                            .as("rows that the owner sees")
                            .isPositive();
                    APP.useHandle(app -> assertThat(countVisible(app, table)).isZero());
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_table_shows_one_tenants_rows_only() {
        return tables().stream()
                .map(table -> DynamicTest.dynamicTest(
                        table,
                        () -> APP.useTransaction(app -> {
                            enter(app, 1);
                            long foreign = app.createQuery("select count(*) from %s where %s <> :mine"
                                            .formatted(table, table.equals("tenant") ? "id" : "tenant_id"))
                                    .bind("mine", WalledRows.tenant(1))
                                    .mapTo(Long.class)
                                    .one();
                            assertThat(foreign).isZero();
                            assertThat(countVisible(app, table)).isPositive();
                        })));
    }

    @TestFactory
    Stream<DynamicTest> a_row_of_another_tenant_can_be_neither_changed_nor_deleted_nor_written() {
        return tables().stream()
                .map(table -> DynamicTest.dynamicTest(table, () -> {
                    String owner = table.equals("tenant") ? "id" : "tenant_id";
                    for (String statement : List.of(
                            "update %s set %s = %s where %s = :other".formatted(table, owner, owner, owner),
                            "delete from %s where %s = :other".formatted(table, owner))) {
                        APP.useTransaction(app -> {
                            enter(app, 1);
                            assertThat(executedOn(app, statement)).as(statement).isZero();
                        });
                    }
                    APP.useTransaction(app -> {
                        enter(app, 1);
                        assertThatThrownBy(() -> app.createUpdate(copyOf(table, owner))
                                        .bind("other", WalledRows.tenant(2))
                                        .bind("mine", WalledRows.tenant(1))
                                        .execute())
                                .as("a row written for another tenant")
                                .isInstanceOf(JdbiException.class)
                                .hasMessageMatching(
                                        "(?s).*(row-level security|permission denied|names a person of another tenant).*");
                        app.rollback();
                    });
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_foreign_key_refuses_a_row_of_another_tenant() {
        return foreignKeys().stream()
                .map(key -> DynamicTest.dynamicTest(key.table() + " " + key.columns(), () -> {
                    String column = key.columns().get(key.columns().size() - 1);
                    String parentColumn =
                            key.parentColumns().get(key.parentColumns().size() - 1);
                    OWNER.useTransaction(owner -> {
                        assertThatThrownBy(() -> owner.createUpdate("""
                                        update %s set %s = (select p.%s from %s p where p.%s = :other) where %s = :mine
                                        """.formatted(
                                                        key.table(),
                                                        column,
                                                        parentColumn,
                                                        key.parent(),
                                                        key.parent().equals("tenant") ? "id" : "tenant_id",
                                                        key.table().equals("tenant") ? "id" : "tenant_id"))
                                        .bind("other", WalledRows.tenant(2))
                                        .bind("mine", WalledRows.tenant(1))
                                        .execute())
                                .hasMessageMatching("(?s).*(violates foreign key|names a person of another tenant).*");
                        owner.rollback();
                    });
                }));
    }

    @Test
    void every_foreign_key_between_tenants_rows_carries_the_tenant_or_names_a_person() {
        List<ForeignKey> keys = foreignKeys();

        assertThat(keys)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key.columns().contains("tenant_id")
                                || key.parent().equals("app_user"))
                        .as(key.toString())
                        .isTrue());
    }

    @Test
    void the_applications_roles_own_nothing_and_cannot_bypass_the_walls() {
        OWNER.useHandle(owner ->
                assertThat(owner.createQuery("""
                                select rolname from pg_roles where rolname like 'intellisend\\_%'
                                  and (rolsuper or rolbypassrls or oid in (select relowner from pg_class))
                                """).mapTo(String.class).list()).isEmpty());
    }

    private static void enter(Handle app, int tenant) {
        app.createQuery("select set_config('app.tenant_id', :tenant, true)")
                .bind("tenant", WalledRows.tenant(tenant).toString())
                .mapTo(String.class)
                .one();
    }

    /** Zero where the role may not even try. */
    private static int executedOn(Handle app, String statement) {
        try {
            return app.createUpdate(statement)
                    .bind("other", WalledRows.tenant(2))
                    .execute();
        } catch (JdbiException refused) {
            assertThat(refused.getMessage()).contains("permission denied");
            app.rollback();
            return 0;
        }
    }

    private static String copyOf(String table, String owner) {
        List<String> columns = OWNER.withHandle(handle -> handle.createQuery("""
                        select column_name from information_schema.columns
                        where table_schema = 'app' and table_name = :table and is_generated = 'NEVER' and column_name <> :owner
                          and not (table_name = 'app_user' and column_name in ('password_hash', 'failed_sign_ins', 'locked_until'))
                        """)
                .bind("table", table)
                .bind("owner", owner)
                .mapTo(String.class)
                .list());
        String list = String.join(", ", columns);
        return "insert into %s (%s, %s) select :other, %s from %s where %s = :mine"
                .formatted(table, owner, list, list, table, owner);
    }

    private static long count(Handle handle, String table) {
        try (handle) {
            return countVisible(handle, table);
        }
    }

    private static long countVisible(Handle handle, String table) {
        return handle.createQuery("select count(*) from " + table
                        + (table.equals("app_user") ? " where tenant_id is not null" : ""))
                .mapTo(Long.class)
                .one();
    }

    private static List<String> tables() {
        return OWNER
                .withHandle(owner -> owner.createQuery(
                                "select tablename from pg_tables where schemaname = 'app' order by tablename")
                        .mapTo(String.class)
                        .list())
                .stream()
                .filter(table -> !NOBODYS.contains(table))
                .toList();
    }

    private static List<ForeignKey> foreignKeys() {
        return OWNER.withHandle(owner -> owner.createQuery("""
                                select c.conname, c.conrelid::regclass::text, c.confrelid::regclass::text,
                                  (select array_agg(a.attname order by k.n) from unnest(c.conkey) with ordinality k (attnum, n)
                                     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum),
                                  (select array_agg(a.attname order by k.n) from unnest(c.confkey) with ordinality k (attnum, n)
                                     join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.attnum)
                                from pg_constraint c
                                where c.contype = 'f' and c.connamespace = 'app'::regnamespace and c.confrelid <> 'app.tenant'::regclass
                                order by 2, 1
                                """)
                .map((row, context) -> new ForeignKey(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        List.of((String[]) row.getArray(4).getArray()),
                        List.of((String[]) row.getArray(5).getArray())))
                .list());
    }
}
