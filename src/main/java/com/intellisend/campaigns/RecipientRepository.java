package com.intellisend.campaigns;

import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who is in a campaign and how far, in the database. */
@ApplicationScoped
class RecipientRepository {

    @Inject
    private Jdbi database;

    List<UUID> campaignsDue(TenantId tenant, Instant now) {
        return database.withHandle(handle -> handle.createQuery("""
                        select c.id from app.campaign c
                        where c.tenant_id = :tenant and c.status = 'RUNNING' and exists (
                            select from app.campaign_recipient r
                            where r.tenant_id = c.tenant_id and r.campaign_id = c.id and r.state = 'ACTIVE'
                                and r.due_at <= :now)
                        order by c.launched_at
                        """)
                .bind("tenant", tenant.value())
                .bind("now", now)
                .mapTo(UUID.class)
                .list());
    }

    /** Locked; those that somebody else is moving are left out. Of a drip also the text that each had before. */
    List<DueRecipient> takeDue(TenantId tenant, Campaign campaign, Instant now, int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        select r.id, r.contact_id, r.phone, r.enrolment, r.next_step, r.due_at, c.time_zone, c.state, c.zip,
                            m.status in ('pending', 'claimed', 'unknown') as open, m.not_before,
                            coalesce(m.accepted_at, m.updated_at) as left_at
                        from app.campaign_recipient r
                        join app.contact c on c.tenant_id = r.tenant_id and c.id = r.contact_id
                        left join lateral (select * from app.message m
                            where :drip and m.tenant_id = r.tenant_id and m.contact_id = r.contact_id
                                and m.campaign_id = r.campaign_id and m.enrolment = r.enrolment
                            order by m.created_at desc, m.id desc limit 1) m on true
                        where r.tenant_id = :tenant and r.campaign_id = :campaign and r.state = 'ACTIVE' and r.due_at <= :now
                        order by r.due_at limit :limit
                        for update of r skip locked
                        """)
                .bind("tenant", tenant.value())
                .bind("campaign", campaign.id())
                .bind("drip", campaign.isDrip())
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> due(row))
                .list());
    }

    private static DueRecipient due(ResultSet row) throws SQLException {
        boolean open = row.getBoolean("open");
        Timestamp before = row.getTimestamp(open ? "not_before" : "left_at");
        return new DueRecipient(
                row.getObject("id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("phone"),
                row.getInt("enrolment"),
                row.getInt("next_step"),
                row.getTimestamp("due_at").toInstant(),
                row.getString("time_zone"),
                row.getString("state"),
                row.getString("zip"),
                before == null ? null : new DueRecipient.TextBefore(open, before.toInstant()));
    }

    void move(TenantId tenant, List<RecipientMove> moves, Instant now) {
        if (moves.isEmpty()) {
            return;
        }
        database.useHandle(handle -> handle.createUpdate("""
                        update app.campaign_recipient r set next_step = m.step, due_at = m.due, updated_at = :now,
                            state = case when m.step is null then 'DONE' else 'ACTIVE' end,
                            ended_at = case when m.step is null then cast(:now as timestamptz) end,
                            skipped_steps = skipped_steps + case when m.left_out then 1 else 0 end
                        from unnest(:ids, :steps, cast(:dues as timestamptz[]), :leftOut) as m (id, step, due, left_out)
                        where r.tenant_id = (select :tenant) and r.id = m.id
                        """)
                .bind("tenant", tenant.value())
                .bind("now", now)
                .bindArray(
                        "ids",
                        UUID.class,
                        moves.stream().map(RecipientMove::recipient).toList())
                .bindArray(
                        "steps",
                        Integer.class,
                        moves.stream().map(RecipientMove::nextStep).toList())
                .bindArray(
                        "dues",
                        String.class,
                        moves.stream()
                                .map(move -> move.dueAt() == null
                                        ? null
                                        : move.dueAt().toString())
                                .toList())
                .bindArray(
                        "leftOut",
                        Boolean.class,
                        moves.stream().map(RecipientMove::leftOut).toList())
                .execute());
    }

    /** An answer is an answer to the last campaign's text that the carrier had before it. */
    void creditReply(TenantId tenant, UUID contact, boolean optedOut, Instant at) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.campaign_recipient r set replied_at = coalesce(r.replied_at, :at),
                            opted_out_at = case when :optedOut then coalesce(r.opted_out_at, :at) else r.opted_out_at end
                        from (select campaign_id, enrolment from app.message
                            where tenant_id = :tenant and contact_id = :contact and campaign_id is not null
                                and status not in ('pending', 'claimed', 'withheld')
                            order by created_at desc limit 1) last
                        where r.tenant_id = :tenant and r.contact_id = :contact
                            and r.campaign_id = last.campaign_id and r.enrolment = last.enrolment
                        """)
                .bind("tenant", tenant.value())
                .bind("contact", contact)
                .bind("optedOut", optedOut)
                .bind("at", at)
                .execute());
    }

    /** Puts those who are in a drip where an edit of its steps leaves them. */
    void shift(TenantId tenant, UUID campaign, List<StepChange.Shift> shifts, Instant now) {
        if (shifts.isEmpty()) {
            return;
        }
        database.useHandle(handle -> handle.createUpdate("""
                        update app.campaign_recipient r set next_step = s.next, updated_at = :now,
                            due_at = case when s.next is null then null
                                else greatest(r.due_at + make_interval(mins => s.minutes), :now) end,
                            state = case when s.next is null then 'DONE' else r.state end,
                            ended_at = case when s.next is null then cast(:now as timestamptz) end
                        from unnest(:from, :next, :minutes) as s (step, next, minutes)
                        where r.tenant_id = :tenant and r.campaign_id = :campaign and r.next_step = s.step
                            and r.state in ('WAITING', 'ACTIVE')
                        """)
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .bind("now", now)
                .bindArray(
                        "from",
                        Integer.class,
                        shifts.stream().map(StepChange.Shift::from).toList())
                .bindArray(
                        "next",
                        Integer.class,
                        shifts.stream().map(StepChange.Shift::to).toList())
                .bindArray(
                        "minutes",
                        Integer.class,
                        shifts.stream().map(StepChange.Shift::minutes).toList())
                .execute());
    }

    /**
     * Who was through comes back for what was added at the end; whoever came in again since goes on with that, and whoever
     * wrote since they came in does not come back to a drip that stops on a reply.
     */
    void recall(TenantId tenant, Campaign drip, StepChange.Place added, Instant now) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.campaign_recipient r set next_step = :step, ended_at = null, updated_at = :now,
                            state = case when r.alone then 'WAITING' else 'ACTIVE' end,
                            due_at = case when not r.alone then
                                greatest(r.ended_at + make_interval(mins => :minutes), cast(:now as timestamptz)) end
                        where r.tenant_id = :tenant and r.campaign_id = :campaign and r.state = 'DONE'
                            and not (:stopOnReply and exists (select from app.contact k
                                where k.tenant_id = r.tenant_id and k.id = r.contact_id and k.last_replied_at >= r.created_at))
                            and not exists (select from app.campaign_recipient again
                                where again.tenant_id = r.tenant_id and again.campaign_id = r.campaign_id
                                    and again.phone = r.phone and again.enrolment > r.enrolment)
                        """)
                .bind("tenant", tenant.value())
                .bind("campaign", drip.id())
                .bind("stopOnReply", drip.rules().stopOnReply())
                .bind("step", added.order())
                .bind("minutes", added.delayMinutes())
                .bind("now", now)
                .execute());
    }
}
