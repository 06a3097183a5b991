package com.intellisend.compliance;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What is on record of one number, gathered by reading only: its contact, if there is one. */
@ApplicationScoped
class KnownNumbers {

    @Inject
    private Jdbi database;

    /** The recipient as the claim would see them; nobody's number has no consent and no address. */
    Recipient recipient(TenantId tenant, PhoneNumber phone) {
        return database.withHandle(handle -> handle.createQuery("""
                        select c.time_zone, c.state, c.zip, c.last_replied_at,
                            coalesce(c.consent_source is not null and c.consent_timestamp is not null, false) as consented,
                            coalesce(c.customer_type in ('CUSTOMER', 'PAST_CUSTOMER'), false) as customer
                        from (values (1)) as one
                        left join app.contact c on c.tenant_id = :tenant and c.phone = :phone
                        """)
                .bind("tenant", tenant.value())
                .bind("phone", phone.e164())
                .map((row, context) -> read(phone, row))
                .one());
    }

    private static Recipient read(PhoneNumber phone, ResultSet row) throws SQLException {
        String zone = row.getString("time_zone");
        return new Recipient(
                        phone,
                        zone == null ? null : ZoneId.of(zone),
                        row.getString("state"),
                        row.getBoolean("consented"),
                        row.getBoolean("customer"),
                        instant(row.getTimestamp("last_replied_at")))
                .at(row.getString("zip"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
