package com.intellisend.campaigns;

import com.intellisend.audience.Membership;
import com.intellisend.audience.SegmentMembers;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes into a running drip who has come into its segment since, and who may come in again.
 *
 * <p>Each time a person comes in has its number: it is part of the keys of recipient and text, so that two who look at once
 * take nobody in twice, and nobody comes in again before the number before has ended.
 */
@ApplicationScoped
class Newcomers {

    /** The most that one transaction takes in. */
    static final int MOST_AT_ONCE = 5_000;

    /** After these nobody comes in again by themselves. */
    private static final List<String> FOR_GOOD = List.of("opted_out", "contact_removed", "removed_by_hand");

    @Inject
    private Jdbi database;

    @Inject
    private SegmentMembers members;

    /** @return how many came in; as many as {@link #MOST_AT_ONCE} means that there may be more */
    int takeIn(TenantId tenant, Campaign drip, Instant now) {
        Membership whom = members.of(tenant, drip.segmentId(), now);
        Integer again = drip.rules().reEntryDays();
        CampaignStep first = drip.steps().get(0);
        boolean alone = drip.isAlone();
        return database.withHandle(handle -> handle.createUpdate("""
                        insert into app.campaign_recipient (id, tenant_id, campaign_id, contact_id, phone, enrolment,
                            next_step, due_at, state, alone, started_at, created_at, updated_at)
                        select app.time_ordered_uuid(:now), :tenant, :campaign, c.id, c.phone, coalesce(before.enrolment, 0) + 1,
                            :step, cast(:due as timestamptz), :state, :alone, cast(:started as timestamptz), :now, :now
                        from %s
                        left join lateral (
                            select b.enrolment, b.state, b.ended_at, b.stop_reason from app.campaign_recipient b
                            where b.tenant_id = c.tenant_id and b.campaign_id = :campaign and b.phone = c.phone
                            order by b.enrolment desc limit 1) before on true
                        where %s and (before.enrolment is null or (:again and before.state in ('DONE', 'STOPPED')
                            and before.ended_at <= :endedBy and coalesce(before.stop_reason, '') <> all(:forGood)))
                        order by %s limit :most
                        on conflict (tenant_id, campaign_id, phone, enrolment) do nothing
                        """.formatted(whom.from(), whom.where(), whom.id()))
                .bind("tenant", tenant.value())
                .bind("campaign", drip.id())
                .bind("step", first.order())
                .bind("due", alone ? null : now.plus(first.delay()))
                .bind("state", alone ? "WAITING" : "ACTIVE")
                .bind("started", alone ? null : now)
                .bind("alone", alone)
                .bind("again", again != null)
                .bind("endedBy", now.minus(Duration.ofDays(Objects.requireNonNullElse(again, 0))))
                .bindArray("forGood", String.class, FOR_GOOD)
                .bind("most", MOST_AT_ONCE)
                .bind("now", now)
                .bindMap(whom.binds())
                .execute());
    }
}
