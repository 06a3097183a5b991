package com.intellisend.campaigns;

import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Campaigns in the database. */
@ApplicationScoped
class CampaignRepository {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CampaignExclusions exclusions;

    @Inject
    private Jdbi database;

    void add(TenantId tenant, Campaign campaign) {
        entities.persist(campaign);
        save(tenant, campaign);
    }

    /** Also what the database keeps of it in other tables. */
    void save(TenantId tenant, Campaign campaign) {
        entities.flush();
        exclusions.keep(tenant, campaign);
    }

    void flush() {
        entities.flush();
    }

    Campaign get(TenantId tenant, UUID id) {
        return whole(
                        tenant,
                        entities.createQuery(
                                        "select c from Campaign c where c.tenantId = :tenant and c.id = :id",
                                        Campaign.class)
                                .setParameter("tenant", tenant.value())
                                .setParameter("id", id))
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("campaign"));
    }

    /** Newest first. */
    List<Campaign> list(TenantId tenant, @Nullable UUID before, int limit) {
        TypedQuery<Campaign> query = entities.createQuery(
                        "select c from Campaign c where c.tenantId = :tenant"
                                + (before == null ? "" : " and c.id < :before") + " order by c.id desc",
                        Campaign.class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(limit)
                .setHint("eclipselink.batch", "c.steps");
        if (before != null) {
            query.setParameter("before", before);
        }
        return whole(tenant, query);
    }

    private List<Campaign> whole(TenantId tenant, TypedQuery<Campaign> query) {
        List<Campaign> found = query.getResultList();
        exclusions.bring(tenant, found);
        return found;
    }

    /** Those that have chosen this number, over or not. */
    List<Campaign> sendingFrom(TenantId tenant, PhoneNumber number) {
        return whole(
                tenant,
                entities.createQuery("""
                                select c from Campaign c where c.tenantId = :tenant and c.fromNumber = :number order by c.id desc
                                """, Campaign.class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("number", number.e164()));
    }

    /** Scheduled ones whose hour has come. */
    List<Campaign> startingAt(TenantId tenant, Instant now) {
        return whole(
                tenant,
                entities.createQuery("""
                                select c from Campaign c
                                where c.tenantId = :tenant and c.status = :scheduled and c.startAt <= :now order by c.startAt
                                """, Campaign.class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("scheduled", CampaignStatus.SCHEDULED)
                        .setParameter("now", now));
    }

    /** Running ones of which everybody is through and no text is on its way. */
    List<Campaign> finished(TenantId tenant) {
        List<UUID> ids = database.withHandle(handle -> handle.createQuery("""
                        select id from app.campaign c
                        where tenant_id = :tenant and status = 'RUNNING' and fanned_out_at is not null
                            and not enrol_continuously
                            and not exists (select from app.campaign_recipient r
                                where r.tenant_id = c.tenant_id and r.campaign_id = c.id and r.state in ('WAITING', 'ACTIVE'))
                            and not exists (select from app.message m
                                where m.tenant_id = c.tenant_id and m.campaign_id = c.id
                                    and m.status in ('pending', 'claimed', 'unknown'))
                        """)
                .bind("tenant", tenant.value())
                .mapTo(UUID.class)
                .list());
        return ids.stream().map(id -> get(tenant, id)).toList();
    }
}
