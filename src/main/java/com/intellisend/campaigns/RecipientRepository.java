package com.intellisend.campaigns;

import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

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

    /** Locked; those that somebody else is moving are left out. */
    List<DueRecipient> takeDue(TenantId tenant, UUID campaign, Instant now, int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        select id, contact_id, phone, enrolment, next_step, due_at from app.campaign_recipient
                        where tenant_id = :tenant and campaign_id = :campaign and state = 'ACTIVE' and due_at <= :now
                        order by due_at limit :limit
                        for update skip locked
                        """)
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .bind("now", now)
                .bind("limit", limit)
                .map(ConstructorMapper.of(DueRecipient.class))
                .list());
    }

    void move(TenantId tenant, List<RecipientMove> moves, Instant now) {
        List<UUID> through = moves.stream()
                .filter(move -> move.nextStep() == null)
                .map(RecipientMove::recipient)
                .toList();
        List<RecipientMove> onwards =
                moves.stream().filter(move -> move.nextStep() != null).toList();
        database.useHandle(handle -> {
            handle.createUpdate("""
                            update app.campaign_recipient set state = 'DONE', next_step = null, due_at = null, updated_at = :now
                            where tenant_id = :tenant and id = any(:through)
                            """)
                    .bind("tenant", tenant.value())
                    .bind("now", now)
                    .bindArray("through", UUID.class, through)
                    .execute();
            if (onwards.isEmpty()) {
                return;
            }
            PreparedBatch batch = handle.prepareBatch("""
                    update app.campaign_recipient set next_step = :step, due_at = :due, updated_at = :now
                    where tenant_id = :tenant and id = :id
                    """);
            for (RecipientMove move : onwards) {
                batch.bind("tenant", tenant.value())
                        .bind("id", move.recipient())
                        .bind("step", Objects.requireNonNull(move.nextStep()))
                        .bind("due", Objects.requireNonNull(move.dueAt()))
                        .bind("now", now)
                        .add();
            }
            batch.execute();
        });
    }

    /** Nobody's turn comes any more. */
    int stopAll(TenantId tenant, UUID campaign, String reason, Instant now) {
        return database.withHandle(handle -> handle.createUpdate("""
                        update app.campaign_recipient set state = 'STOPPED', stop_reason = :reason, next_step = null,
                            due_at = null, updated_at = :now
                        where tenant_id = :tenant and campaign_id = :campaign and state = 'ACTIVE'
                        """)
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .bind("reason", reason)
                .bind("now", now)
                .execute());
    }

    /** No campaign moves this contact on any more. */
    void stopContact(TenantId tenant, UUID contact, String reason, Instant now) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.campaign_recipient set state = 'STOPPED', stop_reason = :reason, next_step = null,
                            due_at = null, updated_at = :now
                        where tenant_id = :tenant and contact_id = :contact and state = 'ACTIVE'
                        """)
                .bind("tenant", tenant.value())
                .bind("contact", contact)
                .bind("reason", reason)
                .bind("now", now)
                .execute());
    }

    /** Ends the drips of somebody who wrote, as far as they stop on a reply or on any word when they opted out. */
    void stopDrips(TenantId tenant, UUID contact, boolean optedOut, Instant now) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.campaign_recipient r set state = 'STOPPED', stop_reason = :reason, next_step = null,
                            due_at = null, updated_at = :now
                        from app.campaign c
                        where r.tenant_id = :tenant and r.contact_id = :contact and r.state <> 'STOPPED'
                            and c.tenant_id = r.tenant_id and c.id = r.campaign_id and c.type = 'DRIP'
                            and c.status in ('RUNNING', 'PAUSED') and (c.stop_on_reply or :optedOut)
                            and (r.state = 'ACTIVE' or exists (
                                select from app.message m
                                where m.tenant_id = r.tenant_id and m.contact_id = r.contact_id
                                    and m.campaign_id = r.campaign_id and m.enrolment = r.enrolment
                                    and m.status in ('pending', 'claimed')))
                        """)
                .bind("tenant", tenant.value())
                .bind("contact", contact)
                .bind("reason", optedOut ? "opted_out" : "replied")
                .bind("optedOut", optedOut)
                .bind("now", now)
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
}
