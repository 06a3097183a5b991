package com.intellisend.campaigns;

import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** What the circuit breaker has seen of each campaign, and what there is to see. */
@ApplicationScoped
class WatchRepository {

    /**
     * How one campaign is watched.
     *
     * @param since texts that left before this do not count
     * @param goneBefore how many those were
     * @param allOutAt machine time at which the first texts had all left
     * @param window the figures at which the present window began
     * @param audience how many recipients it has; very many while that is not known
     */
    record Watch(
            UUID campaign,
            Instant since,
            int goneBefore,
            @Nullable Instant allOutAt,
            boolean firstJudged,
            Figures window,
            int audience) {}

    @Inject
    private Jdbi database;

    /** Those of running campaigns that nobody looks at now: of the young ones all, of others whose last look is older. */
    List<Watch> due(TenantId tenant, Instant lookedBefore, Instant launchedAfter) {
        return database.withHandle(handle -> {
            handle.createUpdate("""
                            insert into app.campaign_watch (tenant_id, campaign_id)
                            select tenant_id, id from app.campaign c
                            where tenant_id = :tenant and status = 'RUNNING' and not exists (
                                select from app.campaign_watch w
                                where w.tenant_id = c.tenant_id and w.campaign_id = c.id)
                            on conflict do nothing
                            """).bind("tenant", tenant.value()).execute();
            return handle.createQuery("""
                            select w.*, case when c.fanned_out_at is null then 1000000 else (
                                select count(*) from (select from app.campaign_recipient r
                                    where r.tenant_id = c.tenant_id and r.campaign_id = c.id limit 50) few) end as audience
                            from app.campaign_watch w
                            join app.campaign c on c.tenant_id = w.tenant_id and c.id = w.campaign_id
                            where w.tenant_id = :tenant and c.status = 'RUNNING' and w.enabled
                                and (w.looked_at is null or w.looked_at <= :before
                                    or not w.first_judged and c.launched_at > :young)
                            for update of w skip locked
                            """)
                    .bind("tenant", tenant.value())
                    .bind("before", lookedBefore)
                    .bind("young", launchedAfter)
                    .map((row, context) -> watch(row))
                    .list();
        });
    }

    Figures figures(TenantId tenant, Watch watch) {
        return database.withHandle(handle -> bound(handle.createQuery("""
                        select (select count(*) from app.message
                                where tenant_id = :tenant and campaign_id = :campaign and status in ('unknown', 'accepted',
                                    'scheduled', 'queued', 'sending', 'sent', 'delivered', 'undelivered', 'failed',
                                    'canceled', 'read')) as gone,
                            failed + (select count(*) from app.message
                                where tenant_id = :tenant and campaign_id = :campaign and previous_sid is not null
                                    and status not in ('undelivered', 'failed', 'canceled') and updated_at > :since)
                                as failed, filtered, (select count(*) from app.campaign_recipient r
                                where tenant_id = :tenant and campaign_id = :campaign and opted_out_at > :since
                                    and exists (select from app.message m where m.tenant_id = r.tenant_id
                                        and m.contact_id = r.contact_id and m.campaign_id = r.campaign_id
                                        and m.accepted_at > :since)) as opted_out
                        from (select count(*) as failed, count(*) filter (where error_code = 30007) as filtered
                            from app.message
                            where tenant_id = :tenant and campaign_id = :campaign
                                and status in ('undelivered', 'failed', 'canceled')
                                and coalesce(accepted_at, updated_at) > :since) wrong
                        """), tenant, watch)
                .map((row, context) -> new Figures(
                        row.getInt("gone") - watch.goneBefore(),
                        row.getInt("failed"),
                        row.getInt("filtered"),
                        row.getInt("opted_out")))
                .one());
    }

    /** How many of the watched texts have a final status. */
    int settled(TenantId tenant, Watch watch) {
        return database.withHandle(handle -> bound(handle.createQuery("""
                        select count(*) from app.message
                        where tenant_id = :tenant and campaign_id = :campaign
                            and status in ('delivered', 'undelivered', 'failed', 'canceled', 'read')
                            and coalesce(accepted_at, updated_at) > :since
                        """), tenant, watch)
                .mapTo(Integer.class)
                .one());
    }

    /** The error code of most texts that did not arrive; null when none has one. */
    @Nullable
    Integer commonestError(TenantId tenant, Watch watch) {
        return database.withHandle(handle -> bound(handle.createQuery("""
                        select error_code from app.message
                        where tenant_id = :tenant and campaign_id = :campaign and error_code is not null
                            and status in ('undelivered', 'failed', 'canceled')
                            and coalesce(accepted_at, updated_at) > :since
                        group by error_code order by count(*) desc, error_code limit 1
                        """), tenant, watch)
                .mapTo(Integer.class)
                .findOne()
                .orElse(null));
    }

    void note(
            TenantId tenant,
            UUID campaign,
            boolean firstJudged,
            Figures window,
            @Nullable Instant allOutAt,
            Instant machine) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.campaign_watch set first_judged = :judged, all_out_at = coalesce(all_out_at, cast(:allOut as timestamptz)),
                            window_gone = :gone, window_failed = :failed, window_filtered = :filtered,
                            window_opted_out = :optedOut, looked_at = :now
                        where tenant_id = :tenant and campaign_id = :campaign
                        """)
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .bind("judged", firstJudged)
                .bind("allOut", allOutAt)
                .bind("gone", window.gone())
                .bind("failed", window.failed())
                .bind("filtered", window.filtered())
                .bind("optedOut", window.optedOut())
                .bind("now", machine)
                .execute());
    }

    void tripped(TenantId tenant, UUID campaign, Instant machine) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.campaign_watch set tripped_at = :now
                        where tenant_id = :tenant and campaign_id = :campaign
                        """)
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .bind("now", machine)
                .execute());
    }

    /** After it has tripped, as with the first text of a new campaign; otherwise nothing changes. */
    void startAgain(TenantId tenant, UUID campaign, Instant business) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.campaign_watch w set since = :now, tripped_at = null, first_judged = false,
                            all_out_at = null, looked_at = null, window_gone = 0, window_failed = 0, window_filtered = 0,
                            window_opted_out = 0, gone_before = (select count(*) from app.message m
                                where m.tenant_id = w.tenant_id and m.campaign_id = w.campaign_id
                                    and m.status not in ('pending', 'withheld'))
                        where tenant_id = :tenant and campaign_id = :campaign and tripped_at is not null
                        """)
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .bind("now", business)
                .execute());
    }

    void enable(TenantId tenant, UUID campaign, boolean enabled) {
        database.useHandle(handle -> handle.createUpdate("""
                        insert into app.campaign_watch (tenant_id, campaign_id, enabled) values (:tenant, :campaign, :enabled)
                        on conflict (tenant_id, campaign_id) do update set enabled = excluded.enabled
                        """)
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .bind("enabled", enabled)
                .execute());
    }

    boolean hasTripped(TenantId tenant, UUID campaign) {
        return is(tenant, campaign, "w.tripped_at is not null");
    }

    boolean isWaiting(TenantId tenant, UUID campaign) {
        return is(
                tenant,
                campaign,
                "c.status = 'RUNNING' and w.enabled and w.all_out_at is not null and not w.first_judged");
    }

    private boolean is(TenantId tenant, UUID campaign, String what) {
        return database.withHandle(handle -> handle.createQuery("""
                        select exists (select from app.campaign_watch w
                            join app.campaign c on c.tenant_id = w.tenant_id and c.id = w.campaign_id
                            where w.tenant_id = :tenant and w.campaign_id = :campaign and %s)
                        """.formatted(what))
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .mapTo(Boolean.class)
                .one());
    }

    boolean isEnabled(TenantId tenant, UUID campaign) {
        return database.withHandle(handle -> handle.createQuery(
                                "select enabled from app.campaign_watch where tenant_id = :tenant and campaign_id = :campaign")
                        .bind("tenant", tenant.value())
                        .bind("campaign", campaign)
                        .mapTo(Boolean.class)
                        .findOne())
                .orElse(true);
    }

    private static <T extends SqlStatement<T>> T bound(T statement, TenantId tenant, Watch watch) {
        return statement
                .bind("tenant", tenant.value())
                .bind("campaign", watch.campaign())
                .bind("since", watch.since());
    }

    private static Watch watch(ResultSet row) throws SQLException {
        OffsetDateTime allOut = row.getObject("all_out_at", OffsetDateTime.class);
        return new Watch(
                row.getObject("campaign_id", UUID.class),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getInt("gone_before"),
                allOut == null ? null : allOut.toInstant(),
                row.getBoolean("first_judged"),
                new Figures(
                        row.getInt("window_gone"),
                        row.getInt("window_failed"),
                        row.getInt("window_filtered"),
                        row.getInt("window_opted_out")),
                row.getInt("audience"));
    }
}
