package com.intellisend.audience;

import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.BrandEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A named part of a brand's contacts. */
@Entity
@Table(name = "segment")
public class Segment extends BrandEntity {

    private static final int LONGEST_NAME = 200;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SegmentType type;

    @Column(name = "definition_json")
    private @Nullable String definitionJson;

    @Column(name = "archived_at")
    private @Nullable Instant archivedAt;

    @SuppressWarnings("NullAway.Init")
    protected Segment() {}

    /** @param definitionJson the rule of a DYNAMIC segment, already understood; null makes a STATIC one */
    @SuppressWarnings("NullAway.Init")
    Segment(TenantId tenant, String name, @Nullable String definitionJson, Instant now) {
        super(tenant, now);
        this.type = definitionJson == null ? SegmentType.STATIC : SegmentType.DYNAMIC;
        this.definitionJson = definitionJson;
        rename(name, now);
    }

    void rename(String wanted, Instant now) {
        String cleaned = wanted.strip();
        if (cleaned.isEmpty() || cleaned.length() > LONGEST_NAME) {
            throw new InvalidInput("name", "must have 1 to " + LONGEST_NAME + " characters");
        }
        name = cleaned;
        changedAt(now);
    }

    /** Refused for a segment whose members were chosen. */
    void define(String definition, Instant now) {
        if (type != SegmentType.DYNAMIC) {
            throw new MembersAreChosen(name);
        }
        definitionJson = definition;
        changedAt(now);
    }

    /** Its members were touched; refused for a segment that is described by a rule. */
    void chosenAnew(Instant now) {
        if (type != SegmentType.STATIC) {
            throw new MembersFollowARule(name);
        }
        changedAt(now);
    }

    /** What the audit trail keeps of a segment. */
    public record Facts(
            String name, SegmentType type, @Nullable String definition) {}

    Facts facts() {
        return new Facts(name, type, definitionJson);
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

    /** Takes it off the lists; campaigns that went to it still know it. */
    void archive(Instant now) {
        archivedAt = now;
        changedAt(now);
    }

    void bringBack(Instant now) {
        archivedAt = null;
        changedAt(now);
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    /** The rule as it was written; empty for a STATIC segment. */
    public Optional<String> definition() {
        return Optional.ofNullable(definitionJson);
    }

    /** The rule, understood; empty for a STATIC segment. */
    public Optional<SegmentRule> rule() {
        return definition().map(RuleReader::read);
    }
}
