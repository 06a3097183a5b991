package com.intellisend.platform.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Migrates the database before anything of the application runs; a failure keeps the application from starting. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    @Resource(lookup = "jdbc/owner")
    private DataSource owner;

    @Inject
    @ConfigProperty(name = "DATABASE_PASSWORD", defaultValue = "intellisend")
    private String password;

    @PostConstruct
    void migrate() {
        try {
            Schema.migrate(owner, password);
        } catch (CannotStart reason) {
            throw reason.logged();
        }
    }
}
