package com.intellisend.compliance;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** The marketing texts that numbers have had of a brand lately, which the caps count; by reading only. */
@ApplicationScoped
class MarketingTexts {

    private static final Duration WEEK = Duration.ofDays(7);

    @Inject
    private Jdbi database;

    /** Of the last week, whatever contact they went to; those that are on their way, or may be, count as had now. */
    Map<PhoneNumber, List<Instant>> to(TenantId tenant, Collection<PhoneNumber> phones, Instant now) {
        return database.withHandle(handle -> handle
                .createQuery("""
                        select to_number, array_agg(coalesce(accepted_at, :now)) as texted
                        from app.message
                        where tenant_id = (select :tenant) and to_number = any(:phones) and message_class = 'MARKETING'
                            and direction = 'OUTBOUND'
                            and (accepted_at > :weekAgo or accepted_at is null and status in ('claimed', 'unknown'))
                        group by to_number
                        """)
                .bind("tenant", tenant.value())
                .bindArray(
                        "phones",
                        String.class,
                        phones.stream().map(PhoneNumber::e164).toList())
                .bind("now", now)
                .bind("weekAgo", now.minus(WEEK))
                .map((row, context) ->
                        Map.entry(new PhoneNumber(row.getString("to_number")), instants(row.getArray("texted"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static List<Instant> instants(Array times) throws SQLException {
        return Stream.of((Timestamp[]) times.getArray())
                .map(Timestamp::toInstant)
                .toList();
    }
}
