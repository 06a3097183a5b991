package com.intellisend.ai.pages;

import com.intellisend.ai.AiPersona;
import com.intellisend.ai.AiPersonas;
import com.intellisend.ai.PersonaDraft;
import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.ForAdmins;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One voice: who speaks, and how. */
@Named
@ViewScoped
public class PersonaEditPage implements Serializable {

    private static final String BACK = "/ai/personas?faces-redirect=true";

    @Inject
    private AiPersonas personas;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    private @Nullable UUID id;
    private final Map<String, @Nullable String> fields = new HashMap<>();
    private boolean canAutoReply;

    public void load() {
        if (id != null) {
            AiPersona persona = personas.get(tenant.id(), id);
            fields.put("name", persona.name());
            fields.put("description", persona.description());
            fields.put("systemPrompt", persona.systemPrompt());
            canAutoReply = persona.canAutoReply();
        }
    }

    @ForAdmins
    public String save() {
        PersonaDraft draft = new PersonaDraft(
                fields.get("name"), fields.get("description"), fields.get("systemPrompt"), canAutoReply);
        if (id == null) {
            personas.create(tenant.id(), draft);
        } else {
            personas.rewrite(tenant.id(), id, ExpectedVersion.ANY, draft);
        }
        return BACK;
    }

    @ForAdmins
    public String delete() {
        personas.delete(tenant.id(), Objects.requireNonNull(id));
        return BACK;
    }

    public boolean isMayWrite() {
        return user.get().admin();
    }

    /** What is written in the form, by the fields' names. */
    public Map<String, @Nullable String> getFields() {
        return fields;
    }

    public boolean isCanAutoReply() {
        return canAutoReply;
    }

    public void setCanAutoReply(boolean canAutoReply) {
        this.canAutoReply = canAutoReply;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }
}
