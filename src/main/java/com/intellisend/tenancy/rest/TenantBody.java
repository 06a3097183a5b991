package com.intellisend.tenancy.rest;

import com.intellisend.kernel.InvalidInput;
import com.intellisend.tenancy.TenantProfile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A brand as it is written. */
public record TenantBody(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 60) String publicName,
        @Size(max = 200) @Nullable String industry,
        @Size(max = 500) @Nullable String websiteUrl,
        @Size(max = 40) @Nullable String mainPhone,
        @Size(max = 2000) @Nullable String brandVoice,
        @Nullable String timeZone,
        @Valid @Nullable QuietHours quietHours) {

    TenantProfile toProfile() {
        return new TenantProfile(
                name,
                publicName,
                industry,
                websiteUrl,
                mainPhone,
                brandVoice,
                zone(timeZone),
                quietHours == null ? null : quietHours.from(),
                quietHours == null ? null : quietHours.to());
    }

    private static ZoneId zone(@Nullable String name) {
        if (name == null) {
            return TenantProfile.DEFAULT_ZONE;
        }
        try {
            if (name.contains("/")) {
                return ZoneId.of(name);
            }
        } catch (DateTimeException unknown) {
            // told below, as for what is not even the shape of a name
        }
        throw new InvalidInput("timeZone", "must be the name of a time zone, such as America/Phoenix");
    }
}
