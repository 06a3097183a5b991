package com.intellisend.simulator;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Hands out the simulator's data source. */
@ApplicationScoped
class SimulatorDatabase {

    @Resource(lookup = "jdbc/simulator")
    private DataSource source;

    @Produces
    @Singleton
    @Simulated
    Jdbi simulator() {
        return Jdbi.create(source).installPlugin(new PostgresPlugin());
    }
}
