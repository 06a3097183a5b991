package com.intellisend.platform.health;

import com.intellisend.tenancy.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the database answers as the application's role. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {

    @Inject
    private TenantDirectory directory;

    @Override
    public HealthCheckResponse call() {
        try {
            directory.all();
            return HealthCheckResponse.up("database");
        } catch (RuntimeException unreachable) {
            return HealthCheckResponse.down("database");
        }
    }
}
