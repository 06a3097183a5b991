package com.intellisend.testkit;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.TenantNumbers;
import com.intellisend.tenancy.TenantProfile;
import com.intellisend.tenancy.Tenants;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** For in-container tests: makes tenants of their own, and runs SQL as the application's role within one. */
@UseCase
public class InsideTenant {

    @Inject
    private Jdbi database;

    @Inject
    private Tenants tenants;

    @Inject
    private TenantNumbers numbers;

    /** A brand that no other test knows, with one number. */
    public TenantId create(TenantId tenant) {
        tenants.create(
                tenant,
                new TenantProfile(
                        "Test brand " + tenant,
                        "Test brand",
                        null,
                        null,
                        null,
                        null,
                        TenantProfile.DEFAULT_ZONE,
                        null,
                        null));
        numbers.add(tenant, freshNumber(), "main", true, null);
        return tenant;
    }

    public <T> T sql(TenantId tenant, Function<Handle, T> work) {
        return database.withHandle(work::apply);
    }

    /** A valid number of Tucson that no other test has. */
    public static PhoneNumber freshNumber() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new PhoneNumber("+1520" + random.nextInt(200, 990) + String.format("%04d", random.nextInt(10_000)));
    }
}
