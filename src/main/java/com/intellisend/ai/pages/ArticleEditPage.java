package com.intellisend.ai.pages;

import com.intellisend.ai.ArticleDraft;
import com.intellisend.ai.KnowledgeBase;
import com.intellisend.ai.KnowledgeBaseArticle;
import com.intellisend.ai.Markdown;
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

/** One article: read by all, written by admins, with a preview of its Markdown. */
@Named
@ViewScoped
public class ArticleEditPage implements Serializable {

    private static final String BACK = "/ai/list?faces-redirect=true";

    @Inject
    private KnowledgeBase knowledge;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    private @Nullable UUID id;
    private final Map<String, @Nullable String> fields = new HashMap<>();

    public void load() {
        if (id != null) {
            KnowledgeBaseArticle article = knowledge.get(tenant.id(), id);
            fields.put("title", article.title());
            fields.put("topic", article.topic());
            fields.put("content", article.content());
            fields.put("sourceType", article.sourceType());
            fields.put("sourceUrl", article.sourceUrl());
        }
    }

    @ForAdmins
    public String save() {
        ArticleDraft draft = new ArticleDraft(
                fields.get("title"),
                fields.get("topic"),
                fields.get("content"),
                Objects.requireNonNullElse(fields.get("sourceType"), "manual"),
                fields.get("sourceUrl"));
        if (id == null) {
            knowledge.write(tenant.id(), draft);
        } else {
            knowledge.rewrite(tenant.id(), id, ExpectedVersion.ANY, draft);
        }
        return BACK;
    }

    @ForAdmins
    public String delete() {
        knowledge.delete(tenant.id(), Objects.requireNonNull(id));
        return BACK;
    }

    /** HTML that is safe to show as it is. */
    public String getPreview() {
        return Markdown.html(Objects.requireNonNullElse(fields.get("content"), ""));
    }

    public boolean isMayWrite() {
        return user.get().admin();
    }

    /** What is written in the form, by the fields' names. */
    public Map<String, @Nullable String> getFields() {
        return fields;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }
}
