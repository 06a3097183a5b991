package com.intellisend.ai;

import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.BrandEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that is true of a brand, in Markdown, from which answers are proposed. */
@Entity
@Table(name = "knowledge_base_article")
public class KnowledgeBaseArticle extends BrandEntity {

    private String title;

    private @Nullable String topic;

    private String content;

    @Column(name = "source_type")
    private @Nullable String sourceType;

    @Column(name = "source_url")
    private @Nullable String sourceUrl;

    @SuppressWarnings("NullAway.Init")
    protected KnowledgeBaseArticle() {}

    @SuppressWarnings("NullAway.Init")
    KnowledgeBaseArticle(TenantId tenant, ArticleDraft draft, Instant now) {
        super(tenant, now);
        rewrite(draft, now);
    }

    void rewrite(ArticleDraft draft, Instant now) {
        title = draft.title();
        topic = draft.topic();
        content = draft.content();
        sourceType = draft.sourceType();
        sourceUrl = draft.sourceUrl();
        changedAt(now);
    }

    ArticleDraft draft() {
        return new ArticleDraft(title, topic, content, sourceType, sourceUrl);
    }

    public String title() {
        return title;
    }

    public @Nullable String topic() {
        return topic;
    }

    public String content() {
        return content;
    }

    public @Nullable String sourceType() {
        return sourceType;
    }

    public @Nullable String sourceUrl() {
        return sourceUrl;
    }
}
