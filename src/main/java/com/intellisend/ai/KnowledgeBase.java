package com.intellisend.ai;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.AuditTrail;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a brand knows, article by article. */
@UseCase
public class KnowledgeBase {

    /** Answers are looked for in this many of the newest articles. */
    private static final int READ_AT_MOST = 300;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditTrail trail;

    @Inject
    private BusinessTime time;

    /**
     * The newest first.
     *
     * @param search a part of title or topic; null for all
     */
    public Page<KnowledgeBaseArticle> list(TenantId tenant, @Nullable String search, PageRequest page) {
        UUID before = page.afterId();
        List<KnowledgeBaseArticle> found = entities.createQuery("""
                        select a from KnowledgeBaseArticle a
                        where a.tenantId = :tenant and a.id < :before
                          and (lower(a.title) like :part escape '!' or lower(coalesce(a.topic, '')) like :part escape '!')
                        order by a.id desc
                        """, KnowledgeBaseArticle.class)
                .setParameter("tenant", tenant.value())
                .setParameter("before", before == null ? new UUID(-1, -1) : before)
                .setParameter("part", part(search))
                .setMaxResults(page.limit() + 1)
                .getResultList();
        return Page.of(found, page.limit(), article -> article.id().toString());
    }

    public KnowledgeBaseArticle get(TenantId tenant, UUID id) {
        return entities.createQuery(
                        "select a from KnowledgeBaseArticle a where a.tenantId = :tenant and a.id = :id",
                        KnowledgeBaseArticle.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("article"));
    }

    /** The articles that have most to do with these words, the best first; none when nothing fits. */
    public List<KnowledgeBaseArticle> about(TenantId tenant, String words, int most) {
        return Relevance.best(
                list(tenant, null, new PageRequest(READ_AT_MOST, null)).items(), words, most);
    }

    public KnowledgeBaseArticle write(TenantId tenant, ArticleDraft draft) {
        KnowledgeBaseArticle written = new KnowledgeBaseArticle(tenant, draft, time.now());
        entities.persist(written);
        entities.flush();
        trail.record(tenant, "article.written", "article", written.id(), null, draft);
        return written;
    }

    public KnowledgeBaseArticle rewrite(TenantId tenant, UUID id, ExpectedVersion expected, ArticleDraft draft) {
        KnowledgeBaseArticle changed = get(tenant, id);
        expected.check(changed.version());
        ArticleDraft before = changed.draft();
        changed.rewrite(draft, time.now());
        entities.flush();
        trail.record(tenant, "article.changed", "article", id, before, draft);
        return changed;
    }

    public void delete(TenantId tenant, UUID id) {
        KnowledgeBaseArticle gone = get(tenant, id);
        entities.remove(gone);
        entities.flush();
        trail.record(tenant, "article.deleted", "article", id, gone.draft(), null);
    }

    private static String part(@Nullable String search) {
        return search == null || search.isBlank()
                ? "%"
                : "%" + search.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
