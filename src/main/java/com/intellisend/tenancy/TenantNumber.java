package com.intellisend.tenancy;

import com.intellisend.kernel.Ids;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A number from which a brand texts; it belongs to no other brand. */
@Entity
@Table(name = "tenant_number")
public class TenantNumber {

    @Id
    private UUID id;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Column(name = "phone_number", updatable = false)
    private String phoneNumber;

    private @Nullable String label;

    @Column(name = "is_default")
    private boolean isDefault;

    @Column(name = "segments_per_second")
    private @Nullable BigDecimal segmentsPerSecond;

    @Column(name = "stopped_at")
    private @Nullable Instant stoppedAt;

    @Column(name = "stopped_code")
    private @Nullable Integer stoppedCode;

    @Column(name = "stopped_reason")
    private @Nullable String stoppedReason;

    @Version
    private int version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected TenantNumber() {}

    TenantNumber(TenantId tenant, PhoneNumber number, @Nullable String label, @Nullable BigDecimal pace, Instant now) {
        this.id = Ids.create();
        this.tenantId = tenant.value();
        this.phoneNumber = number.e164();
        this.label = label;
        this.segmentsPerSecond = pace;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** What the audit trail keeps of a number. */
    public record Facts(
            String phoneNumber,
            @Nullable String label,
            boolean isDefault,
            @Nullable BigDecimal segmentsPerSecond) {}

    Facts facts() {
        return new Facts(phoneNumber, label, isDefault, segmentsPerSecond);
    }

    void describe(@Nullable String newLabel, @Nullable BigDecimal newPace, Instant now) {
        label = newLabel;
        segmentsPerSecond = newPace;
        updatedAt = now;
    }

    void makeDefault(boolean yes, Instant now) {
        isDefault = yes;
        updatedAt = now;
    }

    /** Nothing more leaves from this number until a person lets it go on. */
    void stop(int code, String reason, Instant now) {
        if (stoppedAt == null) {
            stoppedAt = now;
            stoppedCode = code;
            stoppedReason = reason;
            updatedAt = now;
        }
    }

    void goOn(Instant now) {
        stoppedAt = null;
        stoppedCode = null;
        stoppedReason = null;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public PhoneNumber phoneNumber() {
        return new PhoneNumber(phoneNumber);
    }

    public @Nullable String label() {
        return label;
    }

    public boolean isDefault() {
        return isDefault;
    }

    /** Its own pace in segments a second; empty for the carrier's default. */
    public Optional<BigDecimal> segmentsPerSecond() {
        return Optional.ofNullable(segmentsPerSecond);
    }

    public boolean isStopped() {
        return stoppedAt != null;
    }

    public @Nullable String stoppedReason() {
        return stoppedReason;
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
