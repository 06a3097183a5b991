package com.intellisend.ai.pages;

import com.intellisend.ai.AiEngine;
import com.intellisend.ai.KnowledgeBase;
import com.intellisend.ai.KnowledgeBaseArticle;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The articles of a brand. */
@Named
@RequestScoped
public class ArticlesPage {

    private static final int ROWS = 50;

    @Inject
    private KnowledgeBase knowledge;

    @Inject
    private AiEngine engine;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    private @Nullable String search;
    private @Nullable String after;
    private Page<KnowledgeBaseArticle> page = new Page<>(List.of(), null);

    public void load() {
        page = knowledge.list(tenant.id(), search, new PageRequest(ROWS, after));
    }

    public List<KnowledgeBaseArticle> getRows() {
        return page.items();
    }

    public @Nullable String getNext() {
        return page.next();
    }

    public boolean isMayWrite() {
        return user.get().admin();
    }

    public String getIntroduction() {
        return engine.introduction();
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}
