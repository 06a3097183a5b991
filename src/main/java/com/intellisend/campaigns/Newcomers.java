package com.intellisend.campaigns;

import com.intellisend.audience.Membership;
import com.intellisend.audience.SegmentMembers;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes into a running drip who has come into its segment since, and who may come in again.
 *
 * <p>Each time a person comes in has its number: it is part of the keys of recipient and text, so that two who look at once
 * take nobody in twice, and nobody comes in again before the number before has ended.
 */
@ApplicationScoped
class Newcomers {

    /** The most that one transaction takes in. */
    static final int MOST_AT_ONCE = 5_000;

    private static final String NO_OCCASION = "cast(null as date)";

    /** After these nobody comes in again by themselves. */
    private static final List<String> FOR_GOOD = List.of("opted_out", "contact_removed", "removed_by_hand");

    @Inject
    private Jdbi database;

    @Inject
    private SegmentMembers members;

    /** Whom a look takes in, and for which occasion: the anniversary on which a date drip starts; null without one. */
    private record Source(String from, String where, String occasion, Map<String, Object> binds) {}

    @Inject
    private Tenants tenants;

    /** @return how many came in; as many as {@link #MOST_AT_ONCE} means that there may be more */
    int takeIn(TenantId tenant, Campaign drip, Instant now) {
        Membership whom = members.of(tenant, drip.segmentId(), now);
        DateStart start = drip.rules().dateStart();
        Source source = start == null ? again(drip, now) : onTheirDay(tenant, drip, start, now);
        CampaignStep first = drip.steps().get(0);
        boolean alone = drip.isAlone();
        return database.withHandle(handle -> handle.createUpdate("""
                        insert into app.campaign_recipient (id, tenant_id, campaign_id, contact_id, phone, enrolment, occasion,
                            next_step, due_at, state, alone, started_at, created_at, updated_at)
                        select app.time_ordered_uuid(:now), :tenant, :campaign, c.id, c.phone, coalesce(before.enrolment, 0) + 1,
                            %s, :step, cast(:due as timestamptz), :state, :alone, cast(:started as timestamptz), :now, :now
                        from %s %s
                        left join lateral (
                            select b.enrolment, b.state, b.ended_at, b.stop_reason from app.campaign_recipient b
                            where b.tenant_id = c.tenant_id and b.campaign_id = :campaign and b.phone = c.phone
                            order by b.enrolment desc limit 1) before on true
                        where %s and (before.enrolment is null or (before.state in ('DONE', 'STOPPED')
                            and coalesce(before.stop_reason, '') <> all(:forGood))) and %s
                        order by %s limit :most
                        on conflict do nothing
                        """.formatted(
                                source.occasion(), whom.from(), source.from(), whom.where(), source.where(), whom.id()))
                .bind("tenant", tenant.value())
                .bind("campaign", drip.id())
                .bind("step", first.order())
                .bind("due", alone ? null : now.plus(first.delay()))
                .bind("state", alone ? "WAITING" : "ACTIVE")
                .bind("started", alone ? null : now)
                .bind("alone", alone)
                .bindArray("forGood", String.class, FOR_GOOD)
                .bind("most", MOST_AT_ONCE)
                .bind("now", now)
                .bindMap(source.binds())
                .bindMap(whom.binds())
                .execute());
    }

    private static Source again(Campaign drip, Instant now) {
        Integer days = drip.rules().reEntryDays();
        return days == null
                ? new Source("", "before.enrolment is null", NO_OCCASION, Map.of())
                : new Source(
                        "",
                        "(before.enrolment is null or before.ended_at <= :endedBy)",
                        NO_OCCASION,
                        Map.of("endedBy", now.minus(Duration.ofDays(days))));
    }

    /** February 29 plus a number of years is the last of February where there is none. */
    private Source onTheirDay(TenantId tenant, Campaign drip, DateStart start, Instant now) {
        ZoneId zone = tenants.get(tenant).timeZone();
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate launched =
                Objects.requireNonNullElse(drip.launchedAt(), now).atZone(zone).toLocalDate();
        LocalDate earliest = today.minusDays(DateStart.CATCH_UP_DAYS);
        return new Source(
                """
                join app.contact_date d on d.tenant_id = c.tenant_id and d.contact_id = c.id and d.name = :dateName
                cross join lateral (
                    select (d.day + make_interval(years => years.n))::date + :offset as occasion
                    from generate_series(0, case when :yearly then :thisYear - extract(year from d.day)::int + 2 else 0 end)
                        as years (n)) a""",
                """
                a.occasion between :earliest and :today and not exists (
                    select from app.campaign_recipient same
                    where same.tenant_id = c.tenant_id and same.campaign_id = :campaign and same.phone = c.phone
                        and same.occasion = a.occasion)""",
                "a.occasion",
                Map.of(
                        "dateName", start.name(),
                        "offset", start.offsetDays(),
                        "yearly", start.yearly(),
                        "thisYear", today.getYear(),
                        "earliest", earliest.isBefore(launched) ? launched : earliest,
                        "today", today));
    }
}
