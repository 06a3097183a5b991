package com.intellisend.campaigns;

import com.intellisend.audience.Membership;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

    /** The last time somebody was in this drip, beside the contact; null for whoever never was. */
    private static final String BEFORE = """
            left join lateral (
                select b.enrolment, b.state, b.ended_at, b.stop_reason from app.campaign_recipient b
                where b.tenant_id = c.tenant_id and b.campaign_id = :campaign and b.phone = c.phone
                order by b.enrolment desc limit 1) before on true
            """;

    /** Not while it goes on with them; and who opted out or was taken out by hand does not come in again by themselves. */
    private static final String MAY_COME_IN = """
            (before.enrolment is null or before.state in ('DONE', 'STOPPED')
                and coalesce(before.stop_reason, '') not in ('opted_out', 'contact_removed', 'removed_by_hand'))
            """;

    /** Whoever never was in it; an anti-join, so that the many who are in it already cost a look into an index at most. */
    private static final Source NEVER_IN_IT = new Source("", """
            not exists (select from app.campaign_recipient b
                where b.tenant_id = :tenant and b.campaign_id = :campaign and b.phone = c.phone)
            """, "1", "cast(null as date)", Map.of());

    @Inject
    private Jdbi database;

    @Inject
    private CampaignAudience audience;

    @Inject
    private Tenants tenants;

    /**
     * Whom of the audience a look takes in.
     *
     * @param enrolment for the how many-th time
     * @param occasion the anniversary on which a date drip starts; null without one
     */
    private record Source(String from, String where, String enrolment, String occasion, Map<String, Object> binds) {}

    /** @return how many came in; as many as {@link #MOST_AT_ONCE} means that there may be more */
    int takeIn(TenantId tenant, Campaign drip, Instant now) {
        Membership whom = audience.of(tenant, drip, now);
        Source source = source(tenant, drip, now);
        CampaignStep first = drip.steps().get(0);
        boolean alone = drip.isAlone();
        // The search stands by itself, because a planner that hopes to stop early walks through the segment one by one;
        // the few who are found come in by the order of their ids, so that two looks at once do not wait for each
        // other.
        return database.withHandle(handle -> handle.createUpdate("""
                        with found as materialized (
                            select c.id, c.phone, %s as enrolment, %s as occasion from %s %s where %s and %s),
                        coming as (select * from found limit :most)
                        insert into app.campaign_recipient (id, tenant_id, campaign_id, contact_id, phone, enrolment, occasion,
                            next_step, due_at, state, alone, started_at, created_at, updated_at)
                        select app.time_ordered_uuid(:now), :tenant, :campaign, id, phone, enrolment, occasion,
                            :step, cast(:due as timestamptz), :state, :alone, cast(:started as timestamptz), :now, :now
                        from coming order by id
                        on conflict do nothing
                        """.formatted(
                                source.enrolment(),
                                source.occasion(),
                                whom.from(),
                                source.from(),
                                whom.where(),
                                source.where()))
                .bind("tenant", tenant.value())
                .bind("campaign", drip.id())
                .bind("step", first.order())
                .bind("due", alone ? null : now.plus(first.delay()))
                .bind("state", alone ? "WAITING" : "ACTIVE")
                .bind("started", alone ? null : now)
                .bind("alone", alone)
                .bind("most", MOST_AT_ONCE)
                .bind("now", now)
                .bindMap(source.binds())
                .bindMap(whom.binds())
                .execute());
    }

    private Source source(TenantId tenant, Campaign drip, Instant now) {
        DateStart start = drip.rules().dateStart();
        if (start != null) {
            return onTheirDay(tenant, drip, start, now);
        }
        Integer days = drip.rules().reEntryDays();
        return days == null ? NEVER_IN_IT : onceMore(now.minus(Duration.ofDays(days)));
    }

    private static Source onceMore(Instant endedBy) {
        return new Source(
                BEFORE,
                MAY_COME_IN + " and (before.enrolment is null or before.ended_at <= :endedBy)",
                "coalesce(before.enrolment, 0) + 1",
                "cast(null as date)",
                Map.of("endedBy", endedBy));
    }

    /** February 29 plus a number of years is the last of February where there is none. */
    private Source onTheirDay(TenantId tenant, Campaign drip, DateStart start, Instant now) {
        ZoneId zone = tenants.get(tenant).timeZone();
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate launched =
                Objects.requireNonNullElse(drip.launchedAt(), now).atZone(zone).toLocalDate();
        LocalDate earliest = today.minusDays(DateStart.CATCH_UP_DAYS);
        return new Source(
                BEFORE + """
                join app.contact_date d on d.tenant_id = c.tenant_id and d.contact_id = c.id and d.name = :dateName
                cross join lateral (
                    select (d.day + make_interval(years => years.n))::date + :offset as occasion
                    from generate_series(0, case when :yearly then :thisYear - extract(year from d.day)::int + 2 else 0 end)
                        as years (n)) a""",
                """
                %s and a.occasion between :earliest and :today and not exists (
                    select from app.campaign_recipient same
                    where same.tenant_id = c.tenant_id and same.campaign_id = :campaign and same.phone = c.phone
                        and same.occasion = a.occasion)""".formatted(MAY_COME_IN),
                "coalesce(before.enrolment, 0) + 1",
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
