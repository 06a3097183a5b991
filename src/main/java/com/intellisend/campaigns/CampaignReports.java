package com.intellisend.campaigns;

import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.Tenants;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** What came of a campaign, counted at the moment of asking. */
@UseCase
public class CampaignReports {

    private static final List<String> FAILED = List.of("failed", "canceled");

    @Inject
    private CampaignRepository campaigns;

    @Inject
    private Tenants tenants;

    @Inject
    private Jdbi database;

    /** How many texts are in one state for one reason. */
    public record Count(
            String status,
            @Nullable String withheldReason,
            @Nullable Integer errorCode,
            long texts) {}

    /** The recipients by how far they are. */
    public record Recipients(long audience, long active, long replied, long optedOut) {}

    public CampaignReport of(TenantId tenant, UUID id) {
        Campaign campaign = campaigns.get(tenant, id);
        Recipients recipients = recipients(tenant, id);
        List<Count> counts = counts(tenant, id);
        long waiting = campaign.isDrip() ? 0 : recipients.active();
        return new CampaignReport(
                recipients.audience(),
                waiting + sum(counts, count -> List.of("pending", "claimed").contains(count.status())),
                sum(
                        counts,
                        count -> List.of("accepted", "scheduled", "queued", "sending", "sent")
                                .contains(count.status())),
                sum(counts, count -> List.of("delivered", "read").contains(count.status())),
                sum(counts, count -> count.status().equals("undelivered")),
                sum(counts, count -> FAILED.contains(count.status())),
                sum(counts, count -> count.status().equals("unknown")),
                sum(counts, count -> count.status().equals("withheld")),
                recipients.replied(),
                recipients.optedOut(),
                by(counts, count -> count.withheldReason()),
                by(counts, CampaignReports::failure));
    }

    /** The segments of all texts that the carrier has taken: what it bills. */
    public long segments(TenantId tenant, UUID id) {
        return database.withHandle(handle -> handle.createQuery("""
                        select coalesce(sum(segments), 0) from app.message
                        where tenant_id = :tenant and campaign_id = :campaign and accepted_at is not null
                        """)
                .bind("tenant", tenant.value())
                .bind("campaign", id)
                .mapTo(Long.class)
                .one());
    }

    /** Texts that wait for a reason of the gate, by its slug. */
    public Map<String, Long> waiting(TenantId tenant, UUID id) {
        return database.withHandle(handle -> handle
                .createQuery("""
                        select waiting_reason, count(*) from app.message
                        where tenant_id = :tenant and campaign_id = :campaign and status = 'pending'
                            and waiting_reason is not null
                        group by waiting_reason
                        """)
                .bind("tenant", tenant.value())
                .bind("campaign", id)
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** What happened to it hour by hour, or day by day when it took longer than two days; stretches without anything are there too. */
    public List<CampaignHour> overTime(TenantId tenant, UUID id) {
        return database.withHandle(handle -> handle.createQuery("""
                        with happened as (
                            select accepted_at as at, status in ('delivered', 'read') as delivered,
                                status in ('failed', 'undelivered') as failed, false as replied, false as opted_out
                            from app.message
                            where tenant_id = :tenant and campaign_id = :campaign and accepted_at is not null
                            union all
                            select replied_at, false, false, true, opted_out_at is not null
                            from app.campaign_recipient
                            where tenant_id = :tenant and campaign_id = :campaign and replied_at is not null),
                        quarters as (
                            select date_bin('15 minutes', at, timestamptz 'epoch') as quarter, min(at) as first,
                                max(at) as last, count(*) filter (where delivered) as delivered,
                                count(*) filter (where failed) as failed, count(*) filter (where replied) as replied,
                                count(*) filter (where opted_out) as opted_out
                            from happened group by 1),
                        span as (
                            select min(first) as first, max(last) as last, cast(:zone as text) as local,
                                case when max(last) - min(first) > interval '2 days' then 'day' else 'hour' end as unit
                            from quarters),
                        counted as (
                            select date_trunc(unit, quarter, local) as at, sum(delivered) as delivered,
                                sum(failed) as failed, sum(replied) as replied, sum(opted_out) as opted_out
                            from quarters cross join span group by 1)
                        select s.at, coalesce(c.delivered, 0) as delivered, coalesce(c.failed, 0) as failed,
                            coalesce(c.replied, 0) as replied, coalesce(c.opted_out, 0) as opted_out
                        from span cross join lateral (
                            select case unit
                                when 'day' then
                                    (date_trunc('day', first at time zone local) + make_interval(days => n)) at time zone local
                                else date_trunc('hour', first, local) + make_interval(hours => n) end as at
                            from generate_series(0, 399) n) s
                        left join counted c on c.at = s.at
                        where s.at <= last order by s.at
                        """)
                .bind("tenant", tenant.value())
                .bind("campaign", id)
                .bind("zone", tenants.get(tenant).timeZone().getId())
                .map(ConstructorMapper.of(CampaignHour.class))
                .list());
    }

    private static @Nullable String failure(Count count) {
        if (!FAILED.contains(count.status()) && !count.status().equals("undelivered")) {
            return null;
        }
        return count.errorCode() == null ? "0" : String.valueOf(count.errorCode());
    }

    private static long sum(List<Count> counts, Predicate<Count> which) {
        return counts.stream().filter(which).mapToLong(Count::texts).sum();
    }

    private static Map<String, Long> by(List<Count> counts, java.util.function.Function<Count, @Nullable String> key) {
        Map<String, Long> sums = new TreeMap<>();
        for (Count count : counts) {
            String name = key.apply(count);
            if (name != null) {
                sums.merge(name, count.texts(), Long::sum);
            }
        }
        return sums;
    }

    /** Each number from the index that holds just those of whom it speaks. */
    private Recipients recipients(TenantId tenant, UUID campaign) {
        return database.withHandle(handle -> handle.createQuery("""
                        select audience, active, replied, opted_out from (
                            select count(*) as audience
                            from app.campaign_recipient where tenant_id = :tenant and campaign_id = :campaign) a, (
                            select count(*) as active
                            from app.campaign_recipient
                            where tenant_id = :tenant and campaign_id = :campaign and state = 'ACTIVE') b, (
                            select count(replied_at) as replied, count(opted_out_at) as opted_out
                            from app.campaign_recipient
                            where tenant_id = :tenant and campaign_id = :campaign
                                and (replied_at is not null or opted_out_at is not null)) c
                        """)
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .map(ConstructorMapper.of(Recipients.class))
                .one());
    }

    private List<Count> counts(TenantId tenant, UUID campaign) {
        return database.withHandle(handle -> handle.createQuery("""
                        select status, withheld_reason, error_code, count(*) as texts
                        from app.message where tenant_id = :tenant and campaign_id = :campaign
                        group by status, withheld_reason, error_code
                        """)
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .map(ConstructorMapper.of(Count.class))
                .list());
    }
}
