package com.intellisend.platform.database;

import com.intellisend.tenancy.AcrossTenants;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** Hands out the data sources as {@link Jdbi}, whose handles join the transaction in progress. */
@ApplicationScoped
class Databases {

    @Resource(lookup = "jdbc/app")
    private DataSource app;

    @Resource(lookup = "jdbc/across")
    private DataSource across;

    @Produces
    @Singleton
    Jdbi app() {
        return Jdbi.create(app).installPlugin(new PostgresTypesAlone());
    }

    @Produces
    @Singleton
    @AcrossTenants
    Jdbi across() {
        return Jdbi.create(across).installPlugin(new PostgresTypesAlone());
    }
}
