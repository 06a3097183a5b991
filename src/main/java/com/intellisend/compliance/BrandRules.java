package com.intellisend.compliance;

import com.intellisend.tenancy.Tenant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a brand itself has laid down for its texts.
 *
 * @param own the hours in which it texts; null for the product's default
 * @param capPerDay marketing texts per contact in any 24 hours
 * @param capPerWeek the same in any 7 days
 * @param customersConsented whether an existing business relationship stands for the consent of customers
 */
record BrandRules(ZoneId zone, @Nullable Hours own, int capPerDay, int capPerWeek, boolean customersConsented) {

    static BrandRules of(Tenant tenant) {
        LocalTime night = tenant.profile().quietStart();
        LocalTime morning = tenant.profile().quietEnd();
        return new BrandRules(
                tenant.timeZone(),
                night == null || morning == null ? null : new Hours(morning, night),
                tenant.limits().capPerDay(),
                tenant.limits().capPerWeek(),
                tenant.limits().existingBusinessRelationship());
    }
}
