package com.intellisend.campaigns;

import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * The line before marketing drips that keep a person to themselves: one at a time goes on, the others wait until it ends.
 *
 * <p>Whoever comes into such a drip comes into the line first; this is the only way out of it. The lock keeps two drips from
 * taking the same person at once, and a unique index would not suffer it.
 */
@ApplicationScoped
class WaitingLine {

    @Inject
    private Jdbi database;

    /**
     * Lets those go on for whom no other such drip does; they begin where they stand.
     *
     * @param from when their first step's delay begins
     * @return how many
     */
    int letOn(TenantId tenant, Campaign drip, Instant from, Instant now) {
        Optional<CampaignStep> first = drip.steps().stream().findFirst();
        if (first.isEmpty() || !hasAny(tenant, drip.id())) {
            return 0;
        }
        return database.withHandle(handle -> {
            handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:tenant, 13)) is null")
                    .bind("tenant", tenant.toString())
                    .mapTo(Boolean.class)
                    .one();
            return handle.createUpdate("""
                            with free as (
                                select distinct on (r.contact_id) r.id from app.campaign_recipient r
                                where r.tenant_id = :tenant and r.campaign_id = :campaign and r.state = 'WAITING'
                                    and not exists (select from app.campaign_recipient other
                                        where other.tenant_id = r.tenant_id and other.contact_id = r.contact_id
                                            and other.state = 'ACTIVE' and other.alone)
                                order by r.contact_id, r.enrolment)
                            update app.campaign_recipient r set state = 'ACTIVE', started_at = coalesce(r.started_at, :now),
                                next_step = coalesce(r.next_step, :first), updated_at = :now,
                                due_at = cast(:from as timestamptz) + make_interval(mins => (
                                    select s.delay_minutes from app.campaign_step s
                                    where s.tenant_id = :tenant and s.campaign_id = :campaign
                                        and s.step_order = coalesce(r.next_step, :first)))
                            from free where r.tenant_id = :tenant and r.id = free.id
                            """)
                    .bind("tenant", tenant.value())
                    .bind("campaign", drip.id())
                    .bind("first", first.get().order())
                    .bind("from", from)
                    .bind("now", now)
                    .execute();
        });
    }

    private boolean hasAny(TenantId tenant, UUID drip) {
        return database.withHandle(handle -> handle.createQuery("""
                        select exists (select from app.campaign_recipient
                            where tenant_id = :tenant and campaign_id = :campaign and state = 'WAITING')
                        """)
                .bind("tenant", tenant.value())
                .bind("campaign", drip)
                .mapTo(Boolean.class)
                .one());
    }
}
