package com.intellisend.campaigns;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * A look at a running drip every half minute: whom it ends for, who has come into its segment, and who waits and may go on.
 *
 * <p>Who looks writes it down first, so that one instance does. Nothing depends on that: two looks at once do nothing twice.
 */
@UseCase
public class DripLook {

    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final int MOST_TURNS = 4;

    @Inject
    private Jdbi database;

    @Inject
    private CampaignRepository campaigns;

    @Inject
    private Courses courses;

    @Inject
    private StopRules stops;

    @Inject
    private Newcomers newcomers;

    @Inject
    private WaitingLine line;

    @Inject
    private BusinessTime time;

    /** The drips at which nobody has looked lately; now they count as looked at. */
    public List<UUID> claim(TenantId tenant) {
        Instant now = time.now();
        return database.withHandle(handle -> handle.createQuery("""
                        update app.campaign set looked_at = :now
                        where tenant_id = :tenant and id in (
                            select id from app.campaign
                            where tenant_id = :tenant and type = 'DRIP' and status = 'RUNNING' and fanned_out_at is not null
                                and (looked_at is null or looked_at <= :before)
                            for update skip locked)
                        returning id
                        """)
                .bind("tenant", tenant.value())
                .bind("now", now)
                .bind("before", now.minus(EVERY))
                .mapTo(UUID.class)
                .list());
    }

    public void look(TenantId tenant, UUID id) {
        courses.goBy(id);
        Campaign drip = campaigns.get(tenant, id);
        if (drip.status() != CampaignStatus.RUNNING || drip.steps().isEmpty()) {
            return;
        }
        Instant now = time.now();
        stops.applyToAll(tenant, drip, now);
        for (int turn = 0; turn < MOST_TURNS && drip.rules().enrolContinuously(); turn++) {
            if (newcomers.takeIn(tenant, drip, now) < Newcomers.MOST_AT_ONCE) {
                break;
            }
        }
        line.letOn(tenant, drip, now, now);
    }
}
