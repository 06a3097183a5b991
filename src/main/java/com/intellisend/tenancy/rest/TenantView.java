package com.intellisend.tenancy.rest;

import com.intellisend.kernel.Versioned;
import com.intellisend.tenancy.SendingLimits;
import com.intellisend.tenancy.Tenant;
import com.intellisend.tenancy.TenantProfile;
import jakarta.json.bind.annotation.JsonbTransient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A brand as it is shown. */
public record TenantView(
        UUID id,
        String name,
        String publicName,
        @Nullable String industry,
        @Nullable String websiteUrl,
        @Nullable String mainPhone,
        @Nullable String brandVoice,
        String timeZone,
        @Nullable QuietHours quietHours,
        int capPerDay,
        int capPerWeek,
        boolean existingBusinessRelationship,
        @Nullable Integer dailySegmentBudget,
        Instant createdAt,
        Instant updatedAt,
        @JsonbTransient int version)
        implements Versioned {

    static TenantView of(Tenant tenant) {
        TenantProfile profile = tenant.profile();
        SendingLimits limits = tenant.limits();
        return new TenantView(
                tenant.id().value(),
                profile.name(),
                profile.publicName(),
                profile.industry(),
                profile.websiteUrl(),
                profile.mainPhone(),
                profile.brandVoice(),
                profile.timeZone().getId(),
                QuietHours.of(profile),
                limits.capPerDay(),
                limits.capPerWeek(),
                limits.existingBusinessRelationship(),
                limits.dailySegmentBudget(),
                tenant.createdAt(),
                tenant.updatedAt(),
                tenant.version());
    }
}
