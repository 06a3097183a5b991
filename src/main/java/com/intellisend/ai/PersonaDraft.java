package com.intellisend.ai;

import org.jspecify.annotations.Nullable;

/**
 * A persona as it is written.
 *
 * @param systemPrompt how it is to write, in words addressed to it
 * @param canAutoReply whether it may answer without a person; nothing does so today
 */
public record PersonaDraft(String name, @Nullable String description, String systemPrompt, boolean canAutoReply) {

    public PersonaDraft(
            @Nullable String name, @Nullable String description, @Nullable String systemPrompt, boolean canAutoReply) {
        Draft draft = new Draft();
        this.name = draft.required("name", name, 100);
        this.description = draft.optional("description", description, 1000);
        this.systemPrompt = draft.required("systemPrompt", systemPrompt, 20_000);
        this.canAutoReply = canAutoReply;
        draft.check();
    }
}
