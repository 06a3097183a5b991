package com.intellisend.tenancy;

import com.intellisend.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A brand: how it calls itself, where it lives, and within which limits it texts. */
@Entity
@Table(name = "tenant")
public class Tenant {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String name;

    @Column(name = "public_name", nullable = false)
    private String publicName;

    private @Nullable String industry;

    @Column(name = "website_url")
    private @Nullable String websiteUrl;

    @Column(name = "main_phone")
    private @Nullable String mainPhone;

    @Column(name = "brand_voice")
    private @Nullable String brandVoice;

    @Column(name = "time_zone", nullable = false)
    private String timeZone;

    @Column(name = "quiet_start")
    private @Nullable LocalTime quietStart;

    @Column(name = "quiet_end")
    private @Nullable LocalTime quietEnd;

    @Column(name = "cap_per_day")
    private int capPerDay;

    @Column(name = "cap_per_week")
    private int capPerWeek;

    @Column(name = "existing_business_relationship")
    private boolean existingBusinessRelationship;

    @Column(name = "daily_segment_budget")
    private @Nullable Integer dailySegmentBudget;

    @Version
    private int version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Tenant() {}

    Tenant(TenantId id, TenantProfile profile, Instant now) {
        this.id = id.value();
        this.createdAt = now;
        this.capPerDay = 1;
        this.capPerWeek = 3;
        apply(profile, now);
    }

    /** Takes over everything the profile says; times of day are local to the tenant's zone. */
    @SuppressWarnings("NullAway.Init")
    void apply(TenantProfile profile, Instant now) {
        name = profile.name();
        publicName = profile.publicName();
        industry = profile.industry();
        websiteUrl = profile.websiteUrl();
        mainPhone = profile.mainPhone();
        brandVoice = profile.brandVoice();
        timeZone = profile.timeZone().getId();
        quietStart = profile.quietStart();
        quietEnd = profile.quietEnd();
        updatedAt = now;
    }

    void limit(SendingLimits limits, Instant now) {
        capPerDay = limits.capPerDay();
        capPerWeek = limits.capPerWeek();
        existingBusinessRelationship = limits.existingBusinessRelationship();
        dailySegmentBudget = limits.dailySegmentBudget();
        updatedAt = now;
    }

    public TenantId id() {
        return new TenantId(id);
    }

    public String name() {
        return name;
    }

    /** The name that people read in texts. */
    public String publicName() {
        return publicName;
    }

    public TenantProfile profile() {
        return new TenantProfile(
                name, publicName, industry, websiteUrl, mainPhone, brandVoice, timeZone(), quietStart, quietEnd);
    }

    public SendingLimits limits() {
        return new SendingLimits(capPerDay, capPerWeek, existingBusinessRelationship, dailySegmentBudget);
    }

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
