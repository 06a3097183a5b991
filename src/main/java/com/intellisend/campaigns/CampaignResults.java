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

/** What came of a campaign for each of its recipients. */
@UseCase
public class CampaignResults {

    /**
     * A text to a recipient; without step and status one who has none yet.
     *
     * @param recipient the mark for those that follow
     */
    public record Result(
            UUID recipient,
            String phone,
            @Nullable String firstName,
            @Nullable String lastName,
            String state,
            @Nullable String stopReason,
            @Nullable Integer step,
            @Nullable String status,
            @Nullable String withheldReason,
            @Nullable Integer errorCode,
            @Nullable Integer segments,
            @Nullable Instant at,
            @Nullable Instant repliedAt,
            @Nullable Instant optedOutAt) {}

    @Inject
    private CampaignRepository campaigns;

    @Inject
    private Jdbi database;

    /** The texts of some recipients, in the order in which they were enrolled. */
    public List<Result> following(TenantId tenant, UUID campaign, @Nullable UUID after, int recipients) {
        campaigns.get(tenant, campaign);
        return database.withHandle(handle -> handle.createQuery("""
                        select r.id as recipient, r.phone, c.first_name, c.last_name, r.state, r.stop_reason,
                            s.step_order as step, m.status, m.withheld_reason, m.error_code, m.segments,
                            m.updated_at as at, r.replied_at, r.opted_out_at
                        from (select * from app.campaign_recipient
                              where tenant_id = :tenant and campaign_id = :campaign and id > :after
                              order by id limit :recipients) r
                            join app.contact c on c.tenant_id = r.tenant_id and c.id = r.contact_id
                            left join app.message m on m.tenant_id = r.tenant_id and m.contact_id = r.contact_id
                                and m.campaign_id = r.campaign_id and m.enrolment = r.enrolment
                            left join app.campaign_step s on s.tenant_id = m.tenant_id and s.id = m.campaign_step_id
                        order by r.id, s.step_order
                        """)
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .bind("after", after == null ? new UUID(0, 0) : after)
                .bind("recipients", recipients)
                .map(ConstructorMapper.of(Result.class))
                .list());
    }
}
