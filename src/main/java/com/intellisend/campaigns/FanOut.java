package com.intellisend.campaigns;

import com.intellisend.audience.Membership;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.PlansForAnyBrand;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Puts each contact of a segment into its campaign once, slice by slice in the order of their ids.
 *
 * <p>How far it has come is kept in the campaign's row, in the same transaction as the slice: killed and taken up again it
 * ends with the same recipients, and two that run at once help each other and double nobody.
 */
@UseCase
public class FanOut {

    /** The first slice is small, so that the first text leaves at once at any size. */
    static final int FIRST_SLICE = 500;

    static final int SLICE = 20_000;
    private static final Duration LEASE = Duration.ofSeconds(30);

    @Inject
    private Jdbi database;

    @Inject
    private Courses courses;

    @Inject
    private CampaignRepository campaigns;

    @Inject
    private WaitingLine line;

    @Inject
    private CampaignAudience audience;

    @Inject
    private StepClock steps;

    @Inject
    private MachineTime machine;

    /** What a slice made of the campaign. */
    private record Mark(@Nullable UUID last, int count) {}

    private record Standing(
            UUID segmentId,
            @Nullable UUID mark,
            Instant launchedAt,
            int firstStep,
            int delayMinutes,
            boolean alone,
            boolean byDate) {}

    /** Takes the work on for a while; false when somebody else is at it, or there is nothing to do. */
    public boolean claim(TenantId tenant, UUID campaign) {
        Instant now = machine.now();
        return database.withHandle(handle -> handle.createUpdate("""
                                update app.campaign set lease_until = :until
                                where tenant_id = :tenant and id = :campaign and status = 'RUNNING'
                                    and fanned_out_at is null and (lease_until is null or lease_until < :now)
                                """)
                        .bind("tenant", tenant.value())
                        .bind("campaign", campaign)
                        .bind("until", now.plus(LEASE))
                        .bind("now", now)
                        .execute())
                == 1;
    }

    /** Lets go before the lease ends, after a failure to start. */
    public void release(TenantId tenant, UUID campaign) {
        database.useHandle(handle -> handle.createUpdate(
                        "update app.campaign set lease_until = null where tenant_id = :tenant and id = :campaign")
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .execute());
    }

    /** Is there a slice to be put in? Not when all are in, and not while the campaign does not run. */
    public boolean hasMore(TenantId tenant, UUID campaign) {
        return database.withHandle(handle -> handle.createQuery("""
                        select exists (select from app.campaign
                            where tenant_id = :tenant and id = :campaign and status = 'RUNNING' and fanned_out_at is null)
                        """)
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .mapTo(Boolean.class)
                .one());
    }

    /** Puts the next slice in and marks how far it went; returns how many contacts it had. */
    int nextSlice(TenantId tenant, UUID campaign, Instant now) {
        return database.withHandle(handle -> {
            Standing standing = lock(handle, tenant, campaign);
            if (standing == null) {
                return 0;
            }
            int size = standing.mark() == null ? FIRST_SLICE : SLICE;
            // Whoever comes in on a day of their own is found by the looks at the drip.
            Mark reached = standing.byDate() ? new Mark(null, 0) : enrol(handle, tenant, campaign, standing, size, now);
            if (standing.alone()) {
                line.letOn(tenant, campaigns.get(tenant, campaign), standing.launchedAt(), now);
            }
            boolean complete = reached.count() < size;
            handle.createUpdate("""
                            update app.campaign set fan_out_mark = coalesce(:mark, fan_out_mark),
                                fanned_out_at = case when :complete then cast(:now as timestamptz) end,
                                lease_until = case when :complete then null else cast(:lease as timestamptz) end
                            where tenant_id = :tenant and id = :campaign
                            """)
                    .bind("tenant", tenant.value())
                    .bind("campaign", campaign)
                    .bind("mark", reached.last())
                    .bind("complete", complete)
                    .bind("now", now)
                    .bind("lease", machine.now().plus(LEASE))
                    .execute();
            return reached.count();
        });
    }

    /** The next slice, and the first one's texts with it: the first text does not wait for the end. */
    public void goOn(TenantId tenant, UUID campaign, Instant now) {
        courses.goBy(campaign);
        int put = nextSlice(tenant, campaign, now);
        if (put <= FIRST_SLICE) {
            steps.moveDue(tenant, campaign, FIRST_SLICE);
        }
    }

    /** Against another slice and a pause, not against texts: each of those points to its campaign and would wait for the slice. */
    private static @Nullable Standing lock(Handle handle, TenantId tenant, UUID campaign) {
        return handle.createQuery("""
                        select c.segment_id, c.fan_out_mark, c.launched_at, s.step_order, s.delay_minutes,
                            c.type = 'DRIP' and c.message_class = 'MARKETING' and not c.beside_others, c.date_name is not null
                        from app.campaign c
                        join lateral (select step_order, delay_minutes from app.campaign_step
                            where tenant_id = c.tenant_id and campaign_id = c.id and step_order is not null
                                order by step_order limit 1) s on true
                        where c.tenant_id = :tenant and c.id = :campaign and c.status = 'RUNNING'
                            and c.fanned_out_at is null
                        for no key update of c
                        """)
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .map((row, context) -> new Standing(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getTimestamp(3).toInstant(),
                        row.getInt(4),
                        row.getInt(5),
                        row.getBoolean(6),
                        row.getBoolean(7)))
                .findOne()
                .orElse(null);
    }

    /** A rule that speaks of days ago speaks of the launch, so that a restart does not change who is meant. */
    private Mark enrol(Handle handle, TenantId tenant, UUID campaign, Standing standing, int size, Instant now) {
        Membership whom = audience.of(tenant, campaign, standing.segmentId(), standing.launchedAt());
        UUID mark = standing.mark();
        // In the order of an index: a planner that takes the rule for a narrow one would sort all that is left, slice
        // by slice.
        handle.execute("set local enable_sort = off");
        PlansForAnyBrand.in(handle);
        return handle.createQuery("""
                        with slice as materialized (
                            select c.id, c.phone from %s where %s and %s > :mark order by %s limit :size),
                        enrolled as (
                            insert into app.campaign_recipient (id, tenant_id, campaign_id, contact_id, phone, enrolment,
                                next_step, due_at, state, alone, started_at, created_at, updated_at)
                            select app.time_ordered_uuid(:now), :tenant, :campaign, id, phone, 1, :step, :due, :state, :alone,
                                cast(:started as timestamptz), :now, :now
                            from slice
                            on conflict (tenant_id, campaign_id, phone, enrolment) do nothing)
                        select (select id from slice offset greatest((select count(*) from slice) - 1, 0) limit 1),
                            (select count(*) from slice)
                        """.formatted(whom.from(), whom.where(), whom.id(), whom.id()))
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .bind("mark", mark == null ? new UUID(0, 0) : mark)
                .bind("size", size)
                .bind("step", standing.firstStep())
                .bind("due", standing.launchedAt().plus(Duration.ofMinutes(standing.delayMinutes())))
                .bind("state", standing.alone() ? "WAITING" : "ACTIVE")
                .bind("alone", standing.alone())
                .bind("started", standing.alone() ? null : now)
                .bind("now", now)
                .bindMap(whom.binds())
                .map((row, context) -> new Mark(row.getObject(1, UUID.class), row.getInt(2)))
                .one();
    }
}
