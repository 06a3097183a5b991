package com.intellisend.ai;

import com.intellisend.kernel.TenantId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The machine behind every suggestion; which one it is, is a matter of configuration. */
public interface AiEngine {

    /**
     * The same text, better for the goal; merge fields such as {@code {{firstName|there}}} are kept as they are.
     *
     * @param personaId whose tone; null for the brand's own. An unknown one is refused as not found
     */
    String generateImprovedMessage(
            TenantId tenant, @Nullable UUID personaId, String originalText, ImprovementGoal goal);

    /**
     * One to three answers to choose from, ready to be sent as they are.
     *
     * @param lastUserMessage what the contact wrote last; empty when they have not written yet
     */
    List<String> suggestRepliesForInboundMessage(
            TenantId tenant, @Nullable UUID personaId, UUID contactId, UUID conversationId, String lastUserMessage);

    /** In a sentence that staff read beside every suggestion: what made it, and how far to trust it. */
    String introduction();
}
