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

/** Something that is true of a brand, in Markdown, from which answers are proposed. */
@Entity
@Table(name = "knowledge_base_article")
public class KnowledgeBaseArticle {

    @Id
    private UUID id;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    private String title;

    private @Nullable String topic;

    private String content;

    @Column(name = "source_type")
    private @Nullable String sourceType;

    @Column(name = "source_url")
    private @Nullable String sourceUrl;

    @Version
    private int version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected KnowledgeBaseArticle() {}

    @SuppressWarnings("NullAway.Init")
    KnowledgeBaseArticle(TenantId tenant, ArticleDraft draft, Instant now) {
        this.id = Ids.create();
        this.tenantId = tenant.value();
        this.createdAt = now;
        rewrite(draft, now);
    }

    void rewrite(ArticleDraft draft, Instant now) {
        title = draft.title();
        topic = draft.topic();
        content = draft.content();
        sourceType = draft.sourceType();
        sourceUrl = draft.sourceUrl();
        updatedAt = now;
    }

    public UUID id() {
        return id;
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
