package com.intellisend.ai;

import org.jspecify.annotations.Nullable;

/**
 * An article as it is written.
 *
 * @param content Markdown
 * @param sourceType where it comes from in a word, such as {@code manual} or {@code website}
 */
public record ArticleDraft(
        String title,
        @Nullable String topic,
        String content,
        @Nullable String sourceType,
        @Nullable String sourceUrl) {

    public ArticleDraft(
            @Nullable String title,
            @Nullable String topic,
            @Nullable String content,
            @Nullable String sourceType,
            @Nullable String sourceUrl) {
        Draft draft = new Draft();
        this.title = draft.required("title", title, 200);
        this.topic = draft.optional("topic", topic, 100);
        this.content = draft.required("content", content, 50_000);
        this.sourceType = draft.optional("sourceType", sourceType, 40);
        this.sourceUrl = draft.address("sourceUrl", sourceUrl);
        draft.check();
    }
}
