package com.intellisend.campaigns;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.MachineTime;
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
 * A look costs as much as its segment is large; one that took long is followed by a longer rest.
 */
@UseCase
public class DripLook {

    private static final Duration EVERY = Duration.ofSeconds(30);

    /** So many times as long as it took nobody looks again: no drip keeps the database busy for more than a twentieth. */
    private static final int REST = 20;

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

    @Inject
    private MachineTime machine;

    /** The drips at which nobody has looked lately; now they count as looked at. */
    public List<UUID> claim(TenantId tenant) {
        Instant now = time.now();
        return database.withHandle(handle -> handle.createQuery("""
                        update app.campaign set looked_at = :now
                        where tenant_id = :tenant and id in (
                            select id from app.campaign
                            where tenant_id = :tenant and type = 'DRIP' and status = 'RUNNING' and fanned_out_at is not null
                                and (looked_at is null or looked_at + make_interval(secs => look_rest_seconds) <= :now)
                            for update skip locked)
                        returning id
                        """)
                .bind("tenant", tenant.value())
                .bind("now", now)
                .mapTo(UUID.class)
                .list());
    }

    public void look(TenantId tenant, UUID id) {
        courses.goBy(id);
        Campaign drip = campaigns.get(tenant, id);
        if (drip.status() != CampaignStatus.RUNNING || drip.steps().isEmpty()) {
            return;
        }
        Instant begun = machine.now();
        Instant now = time.now();
        stops.applyToAll(tenant, drip, now);
        for (int turn = 0; turn < MOST_TURNS && drip.rules().enrolContinuously(); turn++) {
            if (newcomers.takeIn(tenant, drip, now) < Newcomers.MOST_AT_ONCE) {
                break;
            }
        }
        line.letOn(tenant, drip, now, now);
        leaveAlone(tenant, id, restAfter(Duration.between(begun, machine.now())));
    }

    static Duration restAfter(Duration look) {
        Duration rest = look.multipliedBy(REST);
        return rest.compareTo(EVERY) > 0 ? rest : EVERY;
    }

    private void leaveAlone(TenantId tenant, UUID id, Duration rest) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.campaign set look_rest_seconds = :rest
                        where tenant_id = :tenant and id = :id and look_rest_seconds <> :rest
                        """)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .bind("rest", rest.toSeconds())
                .execute());
    }
}
