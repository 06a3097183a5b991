package com.intellisend.audience;

import com.intellisend.kernel.Ids;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A named part of a brand's contacts. */
@Entity
@Table(name = "segment")
public class Segment {

    private static final int LONGEST_NAME = 200;

    @Id
    private UUID id;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SegmentType type;

    @Column(name = "definition_json")
    private @Nullable String definitionJson;

    @Version
    private int version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Segment() {}

    /** @param definitionJson the rule of a DYNAMIC segment, already understood; null makes a STATIC one */
    @SuppressWarnings("NullAway.Init")
    Segment(TenantId tenant, String name, @Nullable String definitionJson, Instant now) {
        this.id = Ids.create();
        this.tenantId = tenant.value();
        this.type = definitionJson == null ? SegmentType.STATIC : SegmentType.DYNAMIC;
        this.definitionJson = definitionJson;
        this.createdAt = now;
        rename(name, now);
    }

    void rename(String wanted, Instant now) {
        String cleaned = wanted.strip();
        if (cleaned.isEmpty() || cleaned.length() > LONGEST_NAME) {
            throw new InvalidInput("name", "must have 1 to " + LONGEST_NAME + " characters");
        }
        name = cleaned;
        updatedAt = now;
    }

    /** Refused for a segment whose members were chosen. */
    void define(String definition, Instant now) {
        if (type != SegmentType.DYNAMIC) {
            throw new MembersAreChosen(name);
        }
        definitionJson = definition;
        updatedAt = now;
    }

    /** Its members were touched; refused for a segment that is described by a rule. */
    void chosenAnew(Instant now) {
        if (type != SegmentType.STATIC) {
            throw new MembersFollowARule(name);
        }
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public SegmentType type() {
        return type;
    }

    public boolean isDynamic() {
        return type == SegmentType.DYNAMIC;
    }

    /** The rule as it was written; empty for a STATIC segment. */
    public Optional<String> definition() {
        return Optional.ofNullable(definitionJson);
    }

    /** The rule, understood; empty for a STATIC segment. */
    public Optional<SegmentRule> rule() {
        return definition().map(RuleReader::read);
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
