package com.intellisend.ai;

import com.intellisend.kernel.Ids;
import com.intellisend.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A voice in which texts are proposed: who is speaking, and how. */
@Entity
@Table(name = "ai_persona")
public class AiPersona {

    @Id
    private UUID id;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    private String name;

    private @Nullable String description;

    @Column(name = "system_prompt")
    private String systemPrompt;

    @Column(name = "can_auto_reply")
    private boolean canAutoReply;

    @Version
    private int version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected AiPersona() {}

    @SuppressWarnings("NullAway.Init")
    AiPersona(TenantId tenant, PersonaDraft draft, Instant now) {
        this.id = Ids.create();
        this.tenantId = tenant.value();
        this.createdAt = now;
        rewrite(draft, now);
    }

    void rewrite(PersonaDraft draft, Instant now) {
        name = draft.name();
        description = draft.description();
        systemPrompt = draft.systemPrompt();
        canAutoReply = draft.canAutoReply();
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public @Nullable String description() {
        return description;
    }

    public String systemPrompt() {
        return systemPrompt;
    }

    public boolean canAutoReply() {
        return canAutoReply;
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
