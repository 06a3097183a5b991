package com.intellisend.ai;

import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.BrandEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A voice in which texts are proposed: who is speaking, and how. */
@Entity
@Table(name = "ai_persona")
public class AiPersona extends BrandEntity {

    private String name;

    private @Nullable String description;

    @Column(name = "system_prompt")
    private String systemPrompt;

    @Column(name = "can_auto_reply")
    private boolean canAutoReply;

    @SuppressWarnings("NullAway.Init")
    protected AiPersona() {}

    @SuppressWarnings("NullAway.Init")
    AiPersona(TenantId tenant, PersonaDraft draft, Instant now) {
        super(tenant, now);
        rewrite(draft, now);
    }

    void rewrite(PersonaDraft draft, Instant now) {
        name = draft.name();
        description = draft.description();
        systemPrompt = draft.systemPrompt();
        canAutoReply = draft.canAutoReply();
        changedAt(now);
    }

    PersonaDraft draft() {
        return new PersonaDraft(name, description, systemPrompt, canAutoReply);
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
}
