package com.intellisend.testkit;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.TenantNumbers;
import com.intellisend.tenancy.TenantProfile;
import com.intellisend.tenancy.Tenants;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** For in-container tests: makes tenants of their own, and runs SQL as the application's role within one. */
@UseCase
public class InsideTenant {

    private static final int NUMBERS = 7_900_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(NUMBERS));

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

    /** A valid number of Tucson that no other test has: one after the other from anywhere. */
    public static PhoneNumber freshNumber() {
        return new PhoneNumber("+1520" + (2_000_000 + Math.floorMod(NEXT.getAndIncrement(), NUMBERS)));
    }
}
