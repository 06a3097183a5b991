package com.intellisend.campaigns;

import com.intellisend.kernel.Page;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** All campaigns of a brand with how far each has come. */
@UseCase
public class CampaignOverview {

    @Inject
    private Jdbi database;

    /** Somebody in a campaign, with what became of their newest text. */
    public record Person(
            UUID contactId,
            @Nullable UUID messageId,
            @Nullable String name,
            String phone,
            String state,
            @Nullable String stopReason,
            @Nullable String status,
            @Nullable String reason,
            @Nullable Integer errorCode) {}

    /** Newest first. */
    public Page<CampaignLine> list(TenantId tenant, @Nullable UUID before, int limit) {
        List<CampaignLine> lines = database.withHandle(handle -> handle.createQuery("""
                        with picked as (
                            select * from app.campaign
                            where tenant_id = :tenant and id < :before order by id desc limit :limit)
                        select c.id, c.name, c.type, c.status, s.name as segment_name, c.start_at, c.created_at,
                            r.audience, r.replied, m.texts, m."left", m.delivered, m.withheld
                        from picked c
                        join app.segment s on s.tenant_id = c.tenant_id and s.id = c.segment_id
                        cross join lateral (select count(*) as audience, count(replied_at) as replied
                            from app.campaign_recipient r where r.tenant_id = c.tenant_id and r.campaign_id = c.id) r
                        cross join lateral (select count(*) as texts,
                                count(*) filter (where status not in ('pending', 'claimed', 'withheld')) as "left",
                                count(*) filter (where status in ('delivered', 'read')) as delivered,
                                count(*) filter (where status = 'withheld') as withheld
                            from app.message m where m.tenant_id = c.tenant_id and m.campaign_id = c.id) m
                        order by c.id desc
                        """)
                .bind("tenant", tenant.value())
                .bind("before", before == null ? new UUID(-1, -1) : before)
                .bind("limit", limit + 1)
                .map(ConstructorMapper.of(CampaignLine.class))
                .list());
        return Page.of(lines, limit, line -> line.id().toString());
    }

    /**
     * Whom of a campaign somebody wants to see.
     *
     * @param statuses only those whose newest text is in one of these; empty for everybody
     * @param reason only those withheld or waiting for this slug, or failed with this code; empty for any
     * @param replied only those who answered
     * @param optedOut only those who opted out on it
     */
    public record Question(List<String> statuses, String reason, boolean replied, boolean optedOut) {}

    /**
     * The people of a campaign in the order of their numbers.
     *
     * @param after the phone of the last person read; empty for the first
     */
    public Page<Person> people(TenantId tenant, UUID campaign, Question whom, String after, int limit) {
        List<Person> people = database.withHandle(handle -> handle.createQuery("""
                        select r.contact_id, m.id as message_id, nullif(concat_ws(' ', c.first_name, c.last_name), '') as name, r.phone, r.state,
                            r.stop_reason, m.status, coalesce(m.withheld_reason, m.waiting_reason) as reason, m.error_code
                        from app.campaign_recipient r
                        join app.contact c on c.tenant_id = r.tenant_id and c.id = r.contact_id
                        left join lateral (select * from app.message m
                            where m.tenant_id = r.tenant_id and m.contact_id = r.contact_id and m.campaign_id = r.campaign_id
                                and m.enrolment = r.enrolment
                            order by m.created_at desc limit 1) m on true
                        where r.tenant_id = :tenant and r.campaign_id = :campaign and r.phone > :after
                            and (:everybody or m.status = any(:statuses))
                            and (:reason = '' or :reason in (m.withheld_reason, m.waiting_reason, m.error_code::text))
                            and (not :replied or r.replied_at is not null)
                            and (not :optedOut or r.opted_out_at is not null)
                        order by r.phone, r.enrolment limit :limit
                        """)
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .bind("after", after)
                .bind("everybody", whom.statuses().isEmpty())
                .bindArray("statuses", String.class, whom.statuses())
                .bind("reason", whom.reason())
                .bind("replied", whom.replied())
                .bind("optedOut", whom.optedOut())
                .bind("limit", limit + 1)
                .map(ConstructorMapper.of(Person.class))
                .list());
        return Page.of(people, limit, Person::phone);
    }
}
