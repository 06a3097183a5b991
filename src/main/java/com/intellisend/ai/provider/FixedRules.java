package com.intellisend.ai.provider;

import com.intellisend.ai.AiEngine;
import com.intellisend.ai.AiPersona;
import com.intellisend.ai.AiPersonas;
import com.intellisend.ai.ImprovementGoal;
import com.intellisend.ai.KnowledgeBase;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stand-in for a language model: a few fixed rules, the same answer to the same question, no network. */
@ApplicationScoped
@Transactional
class FixedRules implements AiEngine {

    private static final int ARTICLES = 2;

    @Inject
    private Tenants tenants;

    @Inject
    private AiPersonas personas;

    @Inject
    private KnowledgeBase knowledge;

    @Override
    public String generateImprovedMessage(
            TenantId tenant, @Nullable UUID personaId, String originalText, ImprovementGoal goal) {
        Tone tone = tone(tenant, personaId);
        return BetterText.of(originalText, goal, tone);
    }

    @Override
    public List<String> suggestRepliesForInboundMessage(
            TenantId tenant, @Nullable UUID personaId, UUID contactId, UUID conversationId, String lastUserMessage) {
        Tone tone = tone(tenant, personaId);
        return ReplyIdeas.to(lastUserMessage, knowledge.about(tenant, lastUserMessage, ARTICLES), tone);
    }

    @Override
    public String introduction() {
        return "Suggested by fixed rules and your knowledge base, not by a language model. Read it before you send it.";
    }

    private Tone tone(TenantId tenant, @Nullable UUID personaId) {
        String brand = tenants.get(tenant).publicName();
        AiPersona persona = personaId == null ? null : personas.get(tenant, personaId);
        return persona == null ? Tone.of(brand) : Tone.of(brand, persona.name());
    }
}
