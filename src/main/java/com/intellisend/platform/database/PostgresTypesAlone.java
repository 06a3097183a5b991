package com.intellisend.platform.database;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * PostgreSQL's types without its large objects, which no table has: the plugin gets ready for them at every handle, and for
 * that the driver asks the catalogue, one round trip before each statement of ours.
 */
final class PostgresTypesAlone extends PostgresPlugin {

    @Override
    public Handle customizeHandle(Handle handle) {
        return handle;
    }
}
