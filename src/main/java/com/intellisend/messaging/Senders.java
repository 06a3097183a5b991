package com.intellisend.messaging;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * The numbers from which a brand's texts leave: their pace, what they have sent today, and when they rest.
 *
 * <p>Every instance pays from the same row, so any number of instances together keep the pace. Pace and rest go by machine
 * time; the day of the carriers' limits begins at midnight Pacific, in business time.
 */
@ApplicationScoped
class Senders {

    static final ZoneId CARRIERS_DAY = ZoneId.of("America/Los_Angeles");

    /** A number that may send now. */
    record Sender(PhoneNumber number, Pace pace, LocalDate today, int segmentsToday) {

        Sender paid(int segments) {
            return new Sender(number, pace.paid(segments), today, segmentsToday + segments);
        }
    }

    @Inject
    private Jdbi database;

    @Inject
    private Carrier carrier;

    /** Those that are neither stopped nor resting, in a fixed order, locked until the transaction ends. */
    List<Sender> ready(TenantId tenant, Instant business, Instant machine) {
        LocalDate today = business.atZone(CARRIERS_DAY).toLocalDate();
        return database.withHandle(handle -> {
            handle.createUpdate("""
                            insert into app.sender_pace (tenant_id, phone_number, tokens, refilled_at)
                            select tenant_id, phone_number, 0, :machine from app.tenant_number n
                            where tenant_id = :tenant and not exists (
                                select from app.sender_pace p
                                where p.tenant_id = n.tenant_id and p.phone_number = n.phone_number)
                            on conflict do nothing
                            """)
                    .bind("tenant", tenant.value())
                    .bind("machine", machine)
                    .execute();
            return handle.createQuery("""
                            select p.phone_number, p.tokens, p.refilled_at,
                                coalesce(n.segments_per_second, :usual) as per_second, p.halvings, p.slowed_at,
                                case when p.day = :today then p.segments_today else 0 end as segments_today
                            from app.sender_pace p
                            join app.tenant_number n on n.tenant_id = p.tenant_id and n.phone_number = p.phone_number
                            where p.tenant_id = :tenant and n.stopped_at is null
                                and (p.held_until is null or p.held_until <= :business)
                                and (p.resting_until is null or p.resting_until <= :machine)
                            order by p.phone_number
                            for update of p
                            """)
                    .bind("tenant", tenant.value())
                    .bind("usual", carrier.usualPace())
                    .bind("today", today)
                    .bind("business", business)
                    .bind("machine", machine)
                    .map((row, context) -> sender(row, today, machine))
                    .list();
        });
    }

    void pay(TenantId tenant, Sender sender) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.sender_pace set tokens = :tokens, refilled_at = :refilled, day = :today,
                            segments_today = :used
                        where tenant_id = :tenant and phone_number = :number
                        """)
                .bind("tenant", tenant.value())
                .bind("number", sender.number().e164())
                .bind("tokens", sender.pace().tokens())
                .bind("refilled", sender.pace().refilledAt())
                .bind("today", sender.today())
                .bind("used", sender.segmentsToday())
                .execute());
    }

    /** What all numbers of the brand have sent on the carriers' present day. */
    int usedToday(TenantId tenant, Instant business) {
        return database.withHandle(handle -> handle.createQuery("""
                        select coalesce(sum(segments_today), 0) from app.sender_pace
                        where tenant_id = :tenant and day = :today
                        """)
                .bind("tenant", tenant.value())
                .bind("today", business.atZone(CARRIERS_DAY).toLocalDate())
                .mapTo(Integer.class)
                .one());
    }

    /** Midnight Pacific, where the carriers' day begins. */
    static Instant nextDay(Instant now) {
        return now.atZone(CARRIERS_DAY)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(CARRIERS_DAY)
                .toInstant();
    }

    /** None of the brand's numbers sends before this instant of business time. */
    void hold(TenantId tenant, Instant until) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.sender_pace set held_until = greatest(held_until, :until) where tenant_id = :tenant
                        """)
                .bind("tenant", tenant.value())
                .bind("until", until)
                .execute());
    }

    /** This number does not send before this instant of machine time. */
    void rest(TenantId tenant, PhoneNumber number, Instant until) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.sender_pace set resting_until = greatest(resting_until, :until)
                        where tenant_id = :tenant and phone_number = :number
                        """)
                .bind("tenant", tenant.value())
                .bind("number", number.e164())
                .bind("until", until)
                .execute());
    }

    /** From now on at half the pace; a burst of the same complaint counts as one. */
    void slowDown(TenantId tenant, PhoneNumber number, Instant machine) {
        database.useHandle(handle -> {
            Slowdown before = handle.createQuery("""
                            select halvings, slowed_at from app.sender_pace
                            where tenant_id = :tenant and phone_number = :number for update
                            """)
                    .bind("tenant", tenant.value())
                    .bind("number", number.e164())
                    .map((row, context) -> slowdown(row))
                    .findOne()
                    .orElse(Slowdown.NONE);
            Slowdown after = before.once(machine);
            handle.createUpdate("""
                            update app.sender_pace set halvings = :halvings, slowed_at = :at
                            where tenant_id = :tenant and phone_number = :number
                            """)
                    .bind("tenant", tenant.value())
                    .bind("number", number.e164())
                    .bind("halvings", after.halvings())
                    .bind("at", after.at())
                    .execute();
        });
    }

    /** Nothing more leaves from this number, or from any of the brand's, until a person lets it go on. */
    void stop(TenantId tenant, PhoneNumber number, boolean allOfThem, CarrierError error, Instant now) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.tenant_number set stopped_at = :now, stopped_code = :code, stopped_reason = :words,
                            version = version + 1, updated_at = :now
                        where tenant_id = :tenant and stopped_at is null and (phone_number = :number or :all)
                        """)
                .bind("tenant", tenant.value())
                .bind("number", number.e164())
                .bind("all", allOfThem)
                .bind("code", error.code())
                .bind("words", error.words())
                .bind("now", now)
                .execute());
    }

    private static Sender sender(ResultSet row, LocalDate today, Instant machine) throws SQLException {
        Pace pace = new Pace(
                row.getDouble("tokens"),
                row.getObject("refilled_at", OffsetDateTime.class).toInstant(),
                row.getDouble("per_second") * slowdown(row).share(machine));
        return new Sender(
                new PhoneNumber(row.getString("phone_number")), pace.at(machine), today, row.getInt("segments_today"));
    }

    private static Slowdown slowdown(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("slowed_at", OffsetDateTime.class);
        return at == null ? Slowdown.NONE : new Slowdown(row.getInt("halvings"), at.toInstant());
    }
}
