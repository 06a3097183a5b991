package com.intellisend.compliance;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What is on record of one number, gathered by reading only: its contact, if there is one, and the texts it had. */
@ApplicationScoped
class KnownNumbers {

    private static final Duration WEEK = Duration.ofDays(7);

    @Inject
    private Jdbi database;

    /** The recipient as the claim would see them; nobody's number has no consent and no address. */
    Recipient recipient(TenantId tenant, PhoneNumber phone, Instant now) {
        return database.withHandle(handle -> handle.createQuery("""
                        select c.time_zone, c.state, c.zip, c.last_replied_at,
                            coalesce(c.consent_source is not null and c.consent_timestamp is not null, false) as consented,
                            coalesce(c.customer_type in ('CUSTOMER', 'PAST_CUSTOMER'), false) as customer,
                            array(select coalesce(m.accepted_at, :now) from app.message m
                                where m.tenant_id = :tenant and m.to_number = :phone and m.direction = 'OUTBOUND'
                                    and m.message_class = 'MARKETING'
                                    and (m.accepted_at > :weekAgo
                                        or m.accepted_at is null and m.status in ('claimed', 'unknown'))) as texted
                        from (values (1)) as one
                        left join app.contact c on c.tenant_id = :tenant and c.phone = :phone
                        """)
                .bind("tenant", tenant.value())
                .bind("phone", phone.e164())
                .bind("now", now)
                .bind("weekAgo", now.minus(WEEK))
                .map((row, context) -> read(phone, row, now))
                .one());
    }

    private static Recipient read(PhoneNumber phone, ResultSet row, Instant now) throws SQLException {
        List<Instant> texted = instants(row.getArray("texted"));
        String zone = row.getString("time_zone");
        Instant dayAgo = now.minus(Duration.ofDays(1));
        return new Recipient(
                        phone,
                        zone == null ? null : ZoneId.of(zone),
                        row.getString("state"),
                        row.getBoolean("consented"),
                        row.getBoolean("customer"),
                        (int) texted.stream().filter(dayAgo::isBefore).count(),
                        texted.size(),
                        instant(row.getTimestamp("last_replied_at")))
                .at(row.getString("zip"))
                .textedAt(texted);
    }

    private static List<Instant> instants(Array times) throws SQLException {
        return Stream.of((Timestamp[]) times.getArray())
                .map(Timestamp::toInstant)
                .toList();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
