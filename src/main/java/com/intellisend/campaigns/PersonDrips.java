package com.intellisend.campaigns;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.AuditTrail;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The drips that go on with one person, and taking them out of one. */
@UseCase
public class PersonDrips {

    @Inject
    private Jdbi database;

    @Inject
    private RecipientEndings endings;

    @Inject
    private AuditTrail trail;

    @Inject
    private BusinessTime time;

    /**
     * A drip that goes on with somebody, or in which they wait for another to end.
     *
     * @param step the order of the step before them
     * @param steps how many it has
     */
    public record Running(
            UUID campaignId,
            String name,
            CampaignStatus status,
            String state,
            int step,
            int steps,
            @Nullable Instant dueAt) {}

    public List<Running> of(TenantId tenant, UUID contact) {
        return database.withHandle(handle -> handle.createQuery("""
                        select c.id as campaign_id, c.name, c.status, r.state, coalesce(r.next_step, 1) as step, r.due_at,
                            (select count(*) from app.campaign_step s where s.tenant_id = c.tenant_id
                                and s.campaign_id = c.id and s.step_order is not null) as steps
                        from app.campaign_recipient r
                        join app.campaign c on c.tenant_id = r.tenant_id and c.id = r.campaign_id
                        where r.tenant_id = :tenant and r.contact_id = :contact and r.state in ('WAITING', 'ACTIVE')
                            and c.type = 'DRIP' and c.status in ('RUNNING', 'PAUSED')
                        order by r.created_at
                        """)
                .bind("tenant", tenant.value())
                .bind("contact", contact)
                .map(ConstructorMapper.of(Running.class))
                .list());
    }

    /** No further text of it, not even one that already waits, and they do not come in again by themselves. */
    public void stop(TenantId tenant, UUID contact, UUID drip) {
        if (endings.takeOut(tenant, contact, drip, "removed_by_hand", time.now()) == 0) {
            throw new NotFound("drip of this contact");
        }
        trail.record(tenant, "contact.taken-out-of-drip", "contact", contact, null, drip);
    }
}
