package com.intellisend.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** The limit: statements on prepared connections of the product's own role, behind the same wall, with no product around. */
final class BareSql implements AutoCloseable {

    /** Some statements of one transaction. */
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
    private final Queue<Connection> all = new ArrayDeque<>();

    BareSql(Stage stage, int connections) {
        try {
            for (int n = 0; n < connections; n++) {
                Connection connection = stage.as("intellisend_app").getConnection();
                connection.setAutoCommit(false);
                all.add(connection);
            }
            idle.addAll(all);
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
    }

    /** One transaction of one brand. */
    void within(UUID tenant, Work work) {
        Connection connection = idle.remove();
        try {
            try (PreparedStatement wall = connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
                wall.setString(1, tenant.toString());
                wall.execute();
            }
            work.on(connection);
            connection.commit();
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        } finally {
            idle.add(connection);
        }
    }

    /** The id that a statement answers; null for none. */
    static @Nullable UUID one(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int n = 0; n < values.length; n++) {
                statement.setObject(n + 1, values[n]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getObject(1, UUID.class) : null;
            }
        }
    }

    /** One statement with its values; what it answers is read to the end. */
    static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int n = 0; n < values.length; n++) {
                statement.setObject(n + 1, values[n]);
            }
            if (statement.execute()) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }
    }

    @Override
    public void close() {
        for (Connection connection : all) {
            try {
                connection.close();
            } catch (SQLException gone) {
                throw new AssertionError(gone);
            }
        }
    }
}
