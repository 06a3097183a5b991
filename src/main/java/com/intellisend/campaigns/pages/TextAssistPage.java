package com.intellisend.campaigns.pages;

import com.intellisend.ai.AiEngine;
import com.intellisend.ai.AiPersona;
import com.intellisend.ai.AiPersonas;
import com.intellisend.ai.ImprovementGoal;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.PageRequest;
import com.intellisend.messaging.SmsText;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A better text, shown beside the one that was written; whoever wrote it takes it over or not. */
@Named
@ViewScoped
public class TextAssistPage implements Serializable {

    private static final int MOST_PERSONAS = 100;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private AiEngine engine;

    @Inject
    private AiPersonas personas;

    @Inject
    private CampaignEditPage campaign;

    private @Nullable UUID personaId;
    private @Nullable String proposal;

    public void improve(ImprovementGoal goal) {
        String original = campaign.getForm().getText();
        if (original.isBlank()) {
            throw new InvalidInput("text", "Write a first version; the assist makes it better.");
        }
        proposal = engine.generateImprovedMessage(tenant.id(), personaId, original, goal);
    }

    public void accept() {
        if (proposal != null) {
            campaign.getForm().accept(proposal);
            proposal = null;
            campaign.reckon();
        }
    }

    public void dismiss() {
        proposal = null;
    }

    public @Nullable String getProposal() {
        return proposal;
    }

    /** Whether it found nothing to better. */
    public boolean isSame() {
        return campaign.getForm().getText().equals(proposal);
    }

    public @Nullable SmsText getSize() {
        return proposal == null ? null : SmsText.of(proposal);
    }

    public String getIntroduction() {
        return engine.introduction();
    }

    public ImprovementGoal[] getGoals() {
        return ImprovementGoal.values();
    }

    public List<AiPersona> getPersonas() {
        return personas.list(tenant.id(), new PageRequest(MOST_PERSONAS, null)).items();
    }

    public @Nullable UUID getPersonaId() {
        return personaId;
    }

    public void setPersonaId(@Nullable UUID personaId) {
        this.personaId = personaId;
    }
}
