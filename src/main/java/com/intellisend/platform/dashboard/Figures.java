package com.intellisend.platform.dashboard;

import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Counts what a brand has sent and heard since a given time, and how far its campaigns are. */
@UseCase
public class Figures {

    /**
     * Texts since then.
     *
     * @param sent those that the carrier took
     * @param optOuts numbers that may no longer be texted since then
     * @param waiting people whose last word nobody has answered
     * @param oldest since when the one who waits longest has waited; null when nobody waits
     */
    public record Week(
            long sent,
            long delivered,
            long failed,
            long unknown,
            long replies,
            long optOuts,
            long waiting,
            @Nullable Instant oldest) {}

    /** @param left how many texts have left or never will, of all its people */
    public record Running(
            UUID id,
            String name,
            String type,
            String status,
            @Nullable Instant startAt,
            long people,
            long left) {}

    @Inject
    private Jdbi database;

    public Week since(TenantId tenant, Instant since) {
        return database.withHandle(handle -> handle.createQuery("""
                        select sent, delivered, failed, unknown, replies, opt_outs, waiting, oldest
                        from (select
                                count(*) filter (where direction = 'OUTBOUND' and status in ('accepted', 'scheduled', 'queued',
                                    'sending', 'sent', 'delivered', 'undelivered', 'read')) as sent,
                                count(*) filter (where status in ('delivered', 'read')) as delivered,
                                count(*) filter (where status in ('failed', 'undelivered')) as failed,
                                count(*) filter (where status = 'unknown') as unknown,
                                count(*) filter (where direction = 'INBOUND') as replies
                            from app.message where tenant_id = :tenant and created_at >= :since) texts,
                          (select count(distinct phone) as opt_outs from app.suppression
                            where tenant_id = :tenant and created_at >= :since and lifted_at is null) stops,
                          (select count(*) as waiting, min(last_inbound_at) as oldest from app.conversation
                            where tenant_id = :tenant and status = 'OPEN' and last_direction = 'INBOUND') inbox
                        """)
                .bind("tenant", tenant.value())
                .bind("since", since)
                .map(ConstructorMapper.of(Week.class))
                .one());
    }

    /** Campaigns under way or about to be, the newest first. */
    public List<Running> running(TenantId tenant) {
        return database.withHandle(handle -> handle.createQuery("""
                        select c.id, c.name, c.type, c.status, c.start_at,
                            (select count(*) from app.campaign_recipient r
                                where r.tenant_id = c.tenant_id and r.campaign_id = c.id) as people,
                            (select count(*) from app.message m where m.tenant_id = c.tenant_id and m.campaign_id = c.id
                                and m.status not in ('pending', 'claimed', 'unknown')) as left
                        from app.campaign c
                        where c.tenant_id = :tenant and c.status in ('RUNNING', 'PAUSED', 'SCHEDULED')
                        order by c.id desc limit 8
                        """)
                .bind("tenant", tenant.value())
                .map(ConstructorMapper.of(Running.class))
                .list());
    }
}
