package com.intellisend.tenancy.pages;

import com.intellisend.kernel.InvalidInput;
import com.intellisend.tenancy.SendingLimits;
import com.intellisend.tenancy.Tenant;
import com.intellisend.tenancy.TenantProfile;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A brand's profile and limits as they stand in a form: texts, until they are read. */
final class ProfileForm implements Serializable {

    private final Map<String, @Nullable String> fields = new HashMap<>();

    Map<String, @Nullable String> fields() {
        return fields;
    }

    void show(Tenant tenant) {
        TenantProfile profile = tenant.profile();
        SendingLimits limits = tenant.limits();
        fields.put("name", profile.name());
        fields.put("publicName", profile.publicName());
        fields.put("industry", profile.industry());
        fields.put("websiteUrl", profile.websiteUrl());
        fields.put("mainPhone", profile.mainPhone());
        fields.put("brandVoice", profile.brandVoice());
        fields.put("timeZone", profile.timeZone().getId());
        fields.put("quietStart", profile.quietStart() == null ? null : String.valueOf(profile.quietStart()));
        fields.put("quietEnd", profile.quietEnd() == null ? null : String.valueOf(profile.quietEnd()));
        fields.put("capPerDay", Integer.toString(limits.capPerDay()));
        fields.put("capPerWeek", Integer.toString(limits.capPerWeek()));
        fields.put("relationship", Boolean.toString(limits.existingBusinessRelationship()));
        fields.put("budget", limits.dailySegmentBudget() == null ? null : String.valueOf(limits.dailySegmentBudget()));
    }

    TenantProfile profile() {
        return new TenantProfile(
                text("name"),
                text("publicName"),
                fields.get("industry"),
                fields.get("websiteUrl"),
                fields.get("mainPhone"),
                fields.get("brandVoice"),
                zone(),
                time("quietStart"),
                time("quietEnd"));
    }

    SendingLimits limits() {
        String budget = fields.get("budget");
        return new SendingLimits(
                number("capPerDay", text("capPerDay"), 0, 100),
                number("capPerWeek", text("capPerWeek"), 0, 100),
                Boolean.parseBoolean(fields.get("relationship")),
                budget == null || budget.isBlank() ? null : number("budget", budget, 1, 10_000_000));
    }

    private String text(String field) {
        return Objects.requireNonNullElse(fields.get(field), "").strip();
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(text("timeZone"));
        } catch (DateTimeException unknown) {
            throw new InvalidInput("timeZone", "must be the name of a time zone, such as America/Phoenix");
        }
    }

    private @Nullable LocalTime time(String field) {
        String text = text(field);
        try {
            return text.isEmpty() ? null : LocalTime.parse(text);
        } catch (DateTimeException notATime) {
            throw new InvalidInput(field, "must be a time of day such as 20:00");
        }
    }

    private static int number(String field, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as for a number out of range
        }
        throw new InvalidInput(field, "must be a number from %,d to %,d".formatted(least, most));
    }
}
