package com.intellisend.tenancy.rest;

import com.intellisend.tenancy.SendingLimits;
import com.intellisend.tenancy.Tenant;
import com.intellisend.tenancy.TenantProfile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Everything of a brand that can be changed: what it says of itself, and how much it may text. */
public record TenantPatch(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 60) String publicName,
        @Size(max = 200) @Nullable String industry,
        @Size(max = 500) @Nullable String websiteUrl,
        @Size(max = 40) @Nullable String mainPhone,
        @Size(max = 2000) @Nullable String brandVoice,
        @Nullable String timeZone,
        @Valid @Nullable QuietHours quietHours,
        @NotNull @Min(0) @Max(100) Integer capPerDay,
        @NotNull @Min(0) @Max(100) Integer capPerWeek,
        @NotNull Boolean existingBusinessRelationship,
        @Min(1) @Max(10_000_000) @Nullable Integer dailySegmentBudget) {

    static TenantPatch of(Tenant tenant) {
        TenantProfile profile = tenant.profile();
        SendingLimits limits = tenant.limits();
        return new TenantPatch(
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
                limits.dailySegmentBudget());
    }

    TenantProfile toProfile() {
        return new TenantBody(name, publicName, industry, websiteUrl, mainPhone, brandVoice, timeZone, quietHours)
                .toProfile();
    }

    SendingLimits toLimits() {
        return new SendingLimits(capPerDay, capPerWeek, existingBusinessRelationship, dailySegmentBudget);
    }
}
