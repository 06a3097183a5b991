package com.intellisend.audience;

import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Segments and their members in the database. */
@ApplicationScoped
class SegmentRepository {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Jdbi database;

    void add(Segment segment) {
        entities.persist(segment);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    void remove(Segment segment) {
        entities.remove(segment);
        entities.flush();
    }

    Optional<Segment> find(TenantId tenant, UUID id) {
        return entities.createQuery("select s from Segment s where s.tenantId = :tenant and s.id = :id", Segment.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Optional<Segment> called(TenantId tenant, String name) {
        return entities.createQuery(
                        "select s from Segment s where s.tenantId = :tenant and s.archivedAt is null and lower(s.name) = lower(:name)",
                        Segment.class)
                .setParameter("tenant", tenant.value())
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    boolean isTaken(TenantId tenant, String name, @Nullable UUID byAnotherThan) {
        return database.withHandle(handle -> handle.createQuery("""
                        select exists (select from app.segment
                            where tenant_id = :tenant and lower(name) = lower(:name) and id <> :self and archived_at is null)
                        """)
                .bind("tenant", tenant.value())
                .bind("name", name)
                .bind("self", byAnotherThan == null ? new UUID(0, 0) : byAnotherThan)
                .mapTo(Boolean.class)
                .one());
    }

    /** Newest first. */
    List<Segment> list(TenantId tenant, @Nullable UUID before, int limit) {
        String older = before == null ? "" : " and s.id < :before";
        TypedQuery<Segment> query = entities.createQuery(
                        "select s from Segment s where s.tenantId = :tenant and s.archivedAt is null" + older
                                + " order by s.id desc",
                        Segment.class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(limit);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList();
    }

    /** Who counts on it, in words: campaigns that are not over, also those that leave it out, and rules of other segments. */
    List<String> users(TenantId tenant, UUID segment) {
        return database.withHandle(handle -> handle.createQuery("""
                        select 'the campaign “' || name || '”' from app.campaign
                        where tenant_id = :tenant and status in ('DRAFT', 'SCHEDULED', 'RUNNING', 'PAUSED')
                            and (segment_id = :segment or exists (
                                select from app.campaign_exclusion x
                                where x.tenant_id = :tenant and x.campaign_id = campaign.id and x.segment_id = :segment))
                        union all
                        select 'the segment “' || name || '”' from app.segment
                        where tenant_id = :tenant and archived_at is null and position(:written in definition_json::text) > 0
                        limit 10
                        """)
                .bind("tenant", tenant.value())
                .bind("segment", segment)
                .bind("written", segment.toString())
                .mapTo(String.class)
                .list());
    }

    /** @return how many of these contacts are the tenant's; all of them are members now */
    int put(TenantId tenant, UUID segment, Collection<UUID> contacts, Instant now) {
        return database.withHandle(handle -> handle.createQuery("""
                        with own as (
                            select c.id from unnest(:contacts) as wanted (id)
                            join app.contact c on c.tenant_id = :tenant and c.id = wanted.id),
                        fresh as (
                            insert into app.segment_member (tenant_id, segment_id, contact_id, created_at)
                            select :tenant, :segment, id, :now from own
                            on conflict do nothing)
                        select count(*) from own
                        """)
                .bind("tenant", tenant.value())
                .bind("segment", segment)
                .bind("now", now)
                .bindArray("contacts", UUID.class, List.copyOf(contacts))
                .mapTo(Integer.class)
                .one());
    }

    /** Puts everybody in whom the membership names; returns how many were new. */
    int putAll(TenantId tenant, UUID segment, Membership whom, Instant now) {
        return database.withHandle(handle -> handle.createUpdate("""
                        insert into app.segment_member (tenant_id, segment_id, contact_id, created_at)
                        select c.tenant_id, :into, c.id, :now from %s where %s
                        on conflict do nothing
                        """.formatted(whom.from(), whom.where()))
                .bind("tenant", tenant.value())
                .bind("into", segment)
                .bind("now", now)
                .bindMap(whom.binds())
                .execute());
    }

    int take(TenantId tenant, UUID segment, Collection<UUID> contacts) {
        return database.withHandle(handle -> handle.createUpdate("""
                        delete from app.segment_member
                        where tenant_id = :tenant and segment_id = :segment and contact_id = any(:contacts)
                        """)
                .bind("tenant", tenant.value())
                .bind("segment", segment)
                .bindArray("contacts", UUID.class, List.copyOf(contacts))
                .execute());
    }

    long count(TenantId tenant, Membership whom) {
        return database.withHandle(
                handle -> handle.createQuery("select count(*) from %s where %s".formatted(whom.from(), whom.where()))
                        .bind("tenant", tenant.value())
                        .bindMap(whom.binds())
                        .mapTo(Long.class)
                        .one());
    }

    boolean any(TenantId tenant, Membership whom) {
        return database.withHandle(handle -> handle.createQuery(
                        "select exists (select from %s where %s)".formatted(whom.from(), whom.where()))
                .bind("tenant", tenant.value())
                .bindMap(whom.binds())
                .mapTo(Boolean.class)
                .one());
    }

    List<Member> members(TenantId tenant, Membership whom, @Nullable UUID after, int limit) {
        String mark = after == null ? "" : "and " + whom.id() + " > :after";
        return database.withHandle(handle -> {
            var query = handle.createQuery("""
                            select c.id, c.first_name, c.last_name, c.phone from %s
                            where %s %s order by %s limit :limit
                            """.formatted(whom.from(), whom.where(), mark, whom.id()))
                    .bind("tenant", tenant.value())
                    .bindMap(whom.binds())
                    .bind("limit", limit);
            if (after != null) {
                query.bind("after", after);
            }
            return query.map(ConstructorMapper.of(Member.class)).list();
        });
    }
}
