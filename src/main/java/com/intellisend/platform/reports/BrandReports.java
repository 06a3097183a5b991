package com.intellisend.platform.reports;

import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Counts a brand's texts by day, by campaign and by what went wrong. */
@UseCase
public class BrandReports {

    /**
     * One local day.
     *
     * @param sent texts that the carrier took
     * @param segments of those, which is what the carrier bills
     * @param replied texts that came in
     * @param optedOut numbers that may no longer be texted since that day
     */
    public record Day(
            LocalDate day, long sent, long segments, long delivered, long failed, long replied, long optedOut) {}

    /** What came of a campaign's texts of these days. */
    public record CampaignFigures(
            UUID id,
            String name,
            String status,
            long sent,
            long segments,
            long delivered,
            long failed,
            long replied,
            long optedOut) {}

    /** @param code the carrier's; 0 for none */
    public record Failure(int code, long texts) {}

    @Inject
    private Jdbi database;

    /** Every day of the span, those without anything too. */
    public List<Day> days(TenantId tenant, LocalDate first, LocalDate last, ZoneId zone) {
        return database.withHandle(handle -> handle.createQuery("""
                        with texts as (
                            select (created_at at time zone :zone)::date as day,
                                count(*) filter (where direction = 'OUTBOUND' and accepted_at is not null) as sent,
                                sum(segments) filter (where direction = 'OUTBOUND' and accepted_at is not null) as segments,
                                count(*) filter (where status in ('delivered', 'read')) as delivered,
                                count(*) filter (where status in ('failed', 'undelivered')) as failed,
                                count(*) filter (where direction = 'INBOUND') as replied
                            from app.message where tenant_id = :tenant and created_at >= :from and created_at < :to
                            group by 1),
                        stops as (
                            select (created_at at time zone :zone)::date as day, count(distinct phone) as opted_out
                            from app.suppression
                            where tenant_id = :tenant and created_at >= :from and created_at < :to and lifted_at is null
                            group by 1)
                        select d.day::date as day, coalesce(sent, 0) as sent,
                            coalesce(segments, 0) as segments, coalesce(delivered, 0) as delivered,
                            coalesce(failed, 0) as failed, coalesce(replied, 0) as replied,
                            coalesce(opted_out, 0) as opted_out
                        from generate_series(cast(:first as date), cast(:last as date), interval '1 day') as d (day)
                        left join texts on texts.day = d.day::date
                        left join stops on stops.day = d.day::date
                        order by d.day
                        """)
                .bind("tenant", tenant.value())
                .bind("zone", zone.getId())
                .bind("from", first.atStartOfDay(zone).toInstant())
                .bind("to", last.plusDays(1).atStartOfDay(zone).toInstant())
                .bind("first", first)
                .bind("last", last)
                .map(ConstructorMapper.of(Day.class))
                .list());
    }

    /** The campaigns with texts since then, those with the most first. */
    public List<CampaignFigures> campaigns(TenantId tenant, Instant since) {
        return database.withHandle(handle -> handle.createQuery("""
                        select c.id, c.name, c.status, m.sent, coalesce(m.segments, 0) as segments, m.delivered, m.failed, r.replied, r.opted_out
                        from (select campaign_id, count(*) filter (where accepted_at is not null) as sent,
                                sum(segments) filter (where accepted_at is not null) as segments,
                                count(*) filter (where status in ('delivered', 'read')) as delivered,
                                count(*) filter (where status in ('failed', 'undelivered')) as failed
                            from app.message
                            where tenant_id = :tenant and created_at >= :since and campaign_id is not null
                            group by campaign_id) m
                        join app.campaign c on c.tenant_id = :tenant and c.id = m.campaign_id
                        cross join lateral (select count(replied_at) as replied, count(opted_out_at) as opted_out
                            from app.campaign_recipient r
                            where r.tenant_id = :tenant and r.campaign_id = c.id
                                and (r.replied_at >= :since or r.opted_out_at >= :since)) r
                        order by m.sent desc, c.id desc limit 50
                        """)
                .bind("tenant", tenant.value())
                .bind("since", since)
                .map(ConstructorMapper.of(CampaignFigures.class))
                .list());
    }

    /** Why texts failed since then, the commonest reason first. */
    public List<Failure> failures(TenantId tenant, Instant since) {
        return database.withHandle(handle -> handle.createQuery("""
                        select coalesce(error_code, 0) as code, count(*) as texts
                        from app.message
                        where tenant_id = :tenant and created_at >= :since and status in ('failed', 'undelivered')
                        group by 1 order by 2 desc limit 20
                        """)
                .bind("tenant", tenant.value())
                .bind("since", since)
                .map(ConstructorMapper.of(Failure.class))
                .list());
    }
}
