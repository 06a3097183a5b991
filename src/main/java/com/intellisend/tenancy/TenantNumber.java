package com.intellisend.tenancy;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number from which a brand texts; it belongs to no other brand. */
@Entity
@Table(name = "tenant_number")
public class TenantNumber extends BrandEntity {

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

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway.Init")
    protected TenantNumber() {}

    TenantNumber(TenantId tenant, PhoneNumber number, @Nullable String label, @Nullable BigDecimal pace, Instant now) {
        super(tenant, now);
        this.phoneNumber = number.e164();
        this.label = label;
        this.segmentsPerSecond = pace;
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
        changedAt(now);
    }

    void makeDefault(boolean yes, Instant now) {
        isDefault = yes;
        changedAt(now);
    }

    /** Nothing more leaves from this number until a person lets it go on. */
    void stop(int code, String reason, Instant now) {
        if (stoppedAt == null) {
            stoppedAt = now;
            stoppedCode = code;
            stoppedReason = reason;
            changedAt(now);
        }
    }

    void goOn(Instant now) {
        stoppedAt = null;
        stoppedCode = null;
        stoppedReason = null;
        changedAt(now);
    }

    /** Nothing leaves from it any more; what people write to it still comes in. */
    void remove(Instant now) {
        goOn(now);
        removedAt = now;
    }

    TenantNumber comeBack(@Nullable String newLabel, @Nullable BigDecimal newPace, Instant now) {
        removedAt = null;
        describe(newLabel, newPace, now);
        return this;
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
}
