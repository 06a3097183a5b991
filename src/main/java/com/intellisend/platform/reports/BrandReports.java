package com.intellisend.platform.reports;

import com.intellisend.kernel.TenantId;
import com.intellisend.platform.reports.BrandReport.CampaignFigures;
import com.intellisend.platform.reports.BrandReport.Day;
import com.intellisend.platform.reports.BrandReport.Failure;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** Counts a brand's texts by day, by campaign and by what went wrong, all from one reading of them. */
@UseCase
public class BrandReports {

    private static final int MOST_CAMPAIGNS = 50;
    private static final int MOST_FAILURES = 20;

    /** The number of the day that an instant belongs to: found among the midnights, of which a zone may move one by an hour. */
    private static final String DAY = """
            width_bucket(created_at, (
                select array_agg(midnight at time zone :zone order by midnight)
                from generate_series(cast(:first as timestamp), cast(:last as timestamp), interval '1 day') as midnight)) - 1
            """;

    private static final String IN_SPAN = """
            created_at >= cast(:first as timestamp) at time zone :zone
                and created_at < cast(cast(:last as date) + 1 as timestamp) at time zone :zone
            """;

    @Inject
    private Jdbi database;

    private record Span(TenantId tenant, LocalDate first, LocalDate last, ZoneId zone) {

        Query in(Query query) {
            return query.bind("tenant", tenant.value())
                    .bind("first", first)
                    .bind("last", last)
                    .bind("zone", zone.getId());
        }

        int days() {
            return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        }
    }

    /** A campaign by its name, and how many of its people replied and opted out. */
    public record Named(UUID id, String name, String status, long replied, long optedOut) {}

    /** From the first day to the last, both whole, in this zone. */
    public BrandReport of(TenantId tenant, LocalDate first, LocalDate last, ZoneId zone) {
        Span span = new Span(tenant, first, last, zone);
        List<TextSum> texts = texts(span);
        return new BrandReport(days(span, texts), campaigns(span, texts), failures(texts));
    }

    /** The inner grouping reads an index alone and only counts; what the counts mean is asked of its few rows. */
    private List<TextSum> texts(Span span) {
        return database.withHandle(handle -> span.in(handle.createQuery("""
                        with counted as materialized (
                            select %s as day, campaign_id, direction, status, error_code, count(*) as texts,
                                count(accepted_at) as accepted, sum(segments) filter (where accepted_at is not null) as segments
                            from app.message where tenant_id = :tenant and %s
                            group by 1, 2, 3, 4, 5)
                        select day, campaign_id as campaign,
                            case when status in ('failed', 'undelivered') then coalesce(error_code, 0) else 0 end as code,
                            coalesce(sum(accepted) filter (where direction = 'OUTBOUND'), 0) as sent,
                            coalesce(sum(segments) filter (where direction = 'OUTBOUND'), 0) as segments,
                            coalesce(sum(texts) filter (where status in ('delivered', 'read')), 0) as delivered,
                            coalesce(sum(texts) filter (where status in ('failed', 'undelivered')), 0) as failed,
                            coalesce(sum(texts) filter (where direction = 'INBOUND'), 0) as replied
                        from counted group by 1, 2, 3
                        """.formatted(DAY, IN_SPAN)))
                .map(ConstructorMapper.of(TextSum.class))
                .list());
    }

    private List<Day> days(Span span, List<TextSum> texts) {
        Map<Integer, TextSum> byDay = sums(texts, TextSum::day);
        Map<Integer, Long> stops = stops(span);
        return IntStream.range(0, span.days())
                .mapToObj(day -> {
                    TextSum sum = byDay.getOrDefault(day, TextSum.NOTHING);
                    return new Day(
                            span.first().plusDays(day),
                            sum.sent(),
                            sum.segments(),
                            sum.delivered(),
                            sum.failed(),
                            sum.replied(),
                            stops.getOrDefault(day, 0L));
                })
                .toList();
    }

    private Map<Integer, Long> stops(Span span) {
        Map<Integer, Long> stops = new HashMap<>();
        database.useHandle(handle -> span.in(handle.createQuery("""
                        select %s as day, count(distinct phone) as numbers
                        from app.suppression where tenant_id = :tenant and %s and lifted_at is null
                        group by 1
                        """.formatted(DAY, IN_SPAN)))
                .map((row, context) -> Map.entry(row.getInt("day"), row.getLong("numbers")))
                .forEach(day -> stops.put(day.getKey(), day.getValue())));
        return stops;
    }

    private List<CampaignFigures> campaigns(Span span, List<TextSum> texts) {
        Map<UUID, TextSum> byCampaign = sums(
                texts.stream().filter(sum -> sum.campaign() != null).toList(),
                sum -> Objects.requireNonNull(sum.campaign()));
        List<UUID> shown = byCampaign.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<UUID, TextSum> one) -> one.getValue().sent())
                        .thenComparing(one -> one.getKey().toString())
                        .reversed())
                .limit(MOST_CAMPAIGNS)
                .map(Map.Entry::getKey)
                .toList();
        Map<UUID, Named> named = named(span, shown);
        return shown.stream()
                .map(id -> figures(Objects.requireNonNull(named.get(id)), Objects.requireNonNull(byCampaign.get(id))))
                .toList();
    }

    private static CampaignFigures figures(Named campaign, TextSum sum) {
        return new CampaignFigures(
                campaign.id(),
                campaign.name(),
                campaign.status(),
                sum.sent(),
                sum.segments(),
                sum.delivered(),
                sum.failed(),
                campaign.replied(),
                campaign.optedOut());
    }

    private Map<UUID, Named> named(Span span, List<UUID> campaigns) {
        return database
                .withHandle(handle -> handle.createQuery("""
                        select c.id, c.name, c.status, r.replied, r.opted_out
                        from app.campaign c
                        cross join lateral (select count(replied_at) as replied, count(opted_out_at) as opted_out
                            from app.campaign_recipient r
                            where r.tenant_id = :tenant and r.campaign_id = c.id
                                and (r.replied_at >= :since or r.opted_out_at >= :since)) r
                        where c.tenant_id = :tenant and c.id = any(:campaigns)
                        """)
                        .bind("tenant", span.tenant().value())
                        .bind("since", span.first().atStartOfDay(span.zone()).toInstant())
                        .bindArray("campaigns", UUID.class, campaigns)
                        .map(ConstructorMapper.of(Named.class))
                        .list())
                .stream()
                .collect(Collectors.toMap(Named::id, Function.identity()));
    }

    private static List<Failure> failures(List<TextSum> texts) {
        return sums(texts.stream().filter(sum -> sum.failed() > 0).toList(), TextSum::code).entrySet().stream()
                .map(code -> new Failure(code.getKey(), code.getValue().failed()))
                .sorted(Comparator.comparing(Failure::texts).reversed())
                .limit(MOST_FAILURES)
                .toList();
    }

    private static <K> Map<K, TextSum> sums(List<TextSum> texts, Function<TextSum, K> by) {
        return texts.stream().collect(Collectors.toMap(by, Function.identity(), TextSum::and));
    }
}
