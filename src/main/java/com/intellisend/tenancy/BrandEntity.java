package com.intellisend.tenancy;

import com.intellisend.kernel.Ids;
import com.intellisend.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What every entity of a brand carries: an id that sorts by birth, its brand for good, a version, and two times. */
@MappedSuperclass
public abstract class BrandEntity {

    @Id
    private UUID id;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Version
    private int version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For JPA, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected BrandEntity() {}

    protected BrandEntity(TenantId tenant, Instant now) {
        this.id = Ids.create();
        this.tenantId = tenant.value();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Every verb that changes something ends with this. */
    protected void changedAt(Instant now) {
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    protected TenantId tenant() {
        return new TenantId(tenantId);
    }

    /** Counts the changes that were saved, from 1. */
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
