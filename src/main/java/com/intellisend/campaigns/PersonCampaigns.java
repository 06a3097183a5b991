package com.intellisend.campaigns;

import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The campaigns that one person has had a part in, and what came of each for them. */
@UseCase
public class PersonCampaigns {

    @Inject
    private Jdbi database;

    /**
     * What one campaign was to them.
     *
     * @param at when they came into it
     * @param status of their latest text of it; null when there was none
     * @param reason the slug of why that text, or all others, did not leave
     */
    public record Part(
            UUID campaignId,
            String name,
            CampaignType type,
            Instant at,
            @Nullable String status,
            @Nullable String reason,
            boolean replied,
            boolean optedOut) {}

    /** The newest first; drips that still go on with them are not among it ({@link PersonDrips}). */
    public List<Part> of(TenantId tenant, UUID contact, int most) {
        return database.withHandle(handle -> handle.createQuery("""
                        select c.id as campaign_id, c.name, c.type, r.created_at as at, m.status,
                            coalesce(m.withheld_reason, r.stop_reason) as reason,
                            r.replied_at is not null as replied, r.opted_out_at is not null as opted_out
                        from app.campaign_recipient r
                        join app.campaign c on c.tenant_id = r.tenant_id and c.id = r.campaign_id
                        left join lateral (select t.status, t.withheld_reason from app.message t
                            where t.tenant_id = r.tenant_id and t.contact_id = r.contact_id and t.campaign_id = r.campaign_id
                            order by t.created_at desc limit 1) m on true
                        where r.tenant_id = :tenant and r.contact_id = :contact
                            and not (c.type = 'DRIP' and r.state in ('WAITING', 'ACTIVE') and c.status in ('RUNNING', 'PAUSED'))
                        order by r.created_at desc, r.id desc limit :most
                        """)
                .bind("tenant", tenant.value())
                .bind("contact", contact)
                .bind("most", most)
                .map(ConstructorMapper.of(Part.class))
                .list());
    }
}
