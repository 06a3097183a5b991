package com.intellisend.tenancy;

import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.Refusal.FieldError;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a brand says of itself.
 *
 * @param quietStart first minute at which no campaign text leaves (local), such as 20:00; null for the product's default
 * @param quietEnd first minute at which they leave again, such as 09:00; given together with quietStart
 */
public record TenantProfile(
        String name,
        String publicName,
        @Nullable String industry,
        @Nullable String websiteUrl,
        @Nullable String mainPhone,
        @Nullable String brandVoice,
        ZoneId timeZone,
        @Nullable LocalTime quietStart,
        @Nullable LocalTime quietEnd) {

    public static final ZoneId DEFAULT_ZONE = ZoneId.of("America/Phoenix");

    public TenantProfile {
        List<FieldError> errors = new ArrayList<>();
        if (name.isBlank() || name.length() > 100) {
            errors.add(new FieldError("name", "must have 1 to 100 characters"));
        }
        if (publicName.isBlank() || publicName.length() > 60) {
            errors.add(new FieldError("publicName", "must have 1 to 60 characters"));
        }
        if (mainPhone != null && PhoneNumber.tryParse(mainPhone).isEmpty()) {
            errors.add(new FieldError("mainPhone", "is not a valid phone number"));
        }
        if ((quietStart == null) != (quietEnd == null)) {
            errors.add(new FieldError("quietHours", "needs both start and end"));
        } else if (quietStart != null && !quietEnd.isBefore(quietStart)) {
            errors.add(new FieldError(
                    "quietHours", "must span the night: end (such as 09:00) comes before start (such as 20:00)"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
