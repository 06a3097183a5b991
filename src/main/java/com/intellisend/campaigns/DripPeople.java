package com.intellisend.campaigns;

import com.intellisend.kernel.Page;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Who is in a drip, how far, and why it ended or has not begun for them. */
@UseCase
public class DripPeople {

    private static final Pattern MARK = Pattern.compile("(\\+\\d{1,15}) (\\d{1,9})");

    @Inject
    private Jdbi database;

    /**
     * A step and what is known of it.
     *
     * @param waiting people whose next step it is
     * @param sent texts of it that have left
     * @param replied people who answered after it and before the next
     * @param stopped people for whom it ended after it
     */
    public record StepCount(UUID stepId, long waiting, long sent, long replied, long stopped) {}

    /**
     * People by where they are.
     *
     * @param inLine those who wait until another drip has ended for them
     */
    public record Totals(long all, long inLine, long active, long done, long stopped, long replied) {}

    /**
     * Somebody in it.
     *
     * @param nextStep the order of the step before them; null when none is
     * @param waitsFor the drip that goes on with them now, when they are in line for this one
     * @param skippedSteps steps that were too late for them
     */
    public record Person(
            UUID contactId,
            @Nullable String name,
            String phone,
            int enrolment,
            String state,
            @Nullable Integer nextStep,
            @Nullable Instant dueAt,
            @Nullable String stopReason,
            @Nullable Instant endedAt,
            @Nullable Instant repliedAt,
            int skippedSteps,
            @Nullable String waitsFor) {

        String mark() {
            return phone + ' ' + enrolment;
        }
    }

    /** After whom a page goes on. */
    private record Mark(String phone, int enrolment) {

        /** Anything that is no mark is the beginning. */
        static Mark of(String text) {
            Matcher mark = MARK.matcher(text);
            return mark.matches() ? new Mark(mark.group(1), Integer.parseInt(mark.group(2))) : new Mark("", 0);
        }
    }

    public List<StepCount> steps(TenantId tenant, UUID drip) {
        return database.withHandle(handle -> handle.createQuery("""
                        with waiting as (
                            select next_step, count(*) as people from app.campaign_recipient
                            where tenant_id = :tenant and campaign_id = :drip and state = 'ACTIVE' group by next_step),
                        left_off as (
                            select last.step, count(r.replied_at) as replied, count(*) filter (where r.state = 'STOPPED') as stopped
                            from app.campaign_recipient r
                            cross join lateral (select m.campaign_step_id as step from app.message m
                                where m.tenant_id = r.tenant_id and m.contact_id = r.contact_id and m.campaign_id = r.campaign_id
                                    and m.enrolment = r.enrolment
                                order by m.created_at desc, m.id desc limit 1) last
                            where r.tenant_id = :tenant and r.campaign_id = :drip
                                and (r.state = 'STOPPED' or r.replied_at is not null)
                            group by last.step),
                        texts as (
                            select campaign_step_id, count(*) as sent from app.message
                            where tenant_id = :tenant and campaign_id = :drip
                                and status not in ('pending', 'claimed', 'withheld')
                            group by campaign_step_id)
                        select s.id as step_id, coalesce(w.people, 0) as waiting, coalesce(t.sent, 0) as sent,
                            coalesce(l.replied, 0) as replied, coalesce(l.stopped, 0) as stopped
                        from app.campaign_step s
                        left join waiting w on w.next_step = s.step_order
                        left join left_off l on l.step = s.id
                        left join texts t on t.campaign_step_id = s.id
                        where s.tenant_id = :tenant and s.campaign_id = :drip and s.step_order is not null
                        order by s.step_order
                        """)
                .bind("tenant", tenant.value())
                .bind("drip", drip)
                .map(ConstructorMapper.of(StepCount.class))
                .list());
    }

    public Totals totals(TenantId tenant, UUID drip) {
        return database.withHandle(handle -> handle.createQuery("""
                        select count(*) as "all", count(*) filter (where state = 'WAITING') as in_line,
                            count(*) filter (where state = 'ACTIVE') as active, count(*) filter (where state = 'DONE') as done,
                            count(*) filter (where state = 'STOPPED') as stopped, count(replied_at) as replied
                        from app.campaign_recipient where tenant_id = :tenant and campaign_id = :drip
                        """)
                .bind("tenant", tenant.value())
                .bind("drip", drip)
                .map(ConstructorMapper.of(Totals.class))
                .one());
    }

    /**
     * In the order of their numbers.
     *
     * @param state WAITING, ACTIVE, DONE or STOPPED; empty for everybody
     * @param after the mark after which to go on; empty for the first
     */
    public Page<Person> list(TenantId tenant, UUID drip, String state, String after, int limit) {
        Mark mark = Mark.of(after);
        List<Person> people = database.withHandle(handle -> handle.createQuery("""
                        select r.contact_id, nullif(concat_ws(' ', c.first_name, c.last_name), '') as name, r.phone, r.enrolment,
                            r.state, r.next_step, r.due_at, r.stop_reason, r.ended_at, r.replied_at, r.skipped_steps,
                            case when r.state = 'WAITING' then (select o.name from app.campaign_recipient other
                                join app.campaign o on o.tenant_id = other.tenant_id and o.id = other.campaign_id
                                where other.tenant_id = r.tenant_id and other.contact_id = r.contact_id
                                    and other.state = 'ACTIVE' and other.alone limit 1) end as waits_for
                        from app.campaign_recipient r
                        join app.contact c on c.tenant_id = r.tenant_id and c.id = r.contact_id
                        where r.tenant_id = :tenant and r.campaign_id = :drip and (:state = '' or r.state = :state)
                            and (r.phone, r.enrolment) > (:phone, :enrolment)
                        order by r.phone, r.enrolment limit :limit
                        """)
                .bind("tenant", tenant.value())
                .bind("drip", drip)
                .bind("state", state)
                .bind("phone", mark.phone())
                .bind("enrolment", mark.enrolment())
                .bind("limit", limit + 1)
                .map(ConstructorMapper.of(Person.class))
                .list());
        return Page.of(people, limit, Person::mark);
    }
}
