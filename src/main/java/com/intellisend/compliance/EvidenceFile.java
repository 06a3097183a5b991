package com.intellisend.compliance;

import com.intellisend.compliance.Evidence.Step;
import com.intellisend.compliance.Evidence.Stop;
import com.intellisend.compliance.Evidence.Text;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.Tenant;
import com.intellisend.tenancy.Tenants;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Gathers the evidence for a number: consent, every text with its local time and what the gate made of it, each STOP. */
@UseCase
public class EvidenceFile {

    private static final int MOST = 5_000;

    @Inject
    private Jdbi database;

    @Inject
    private Tenants tenants;

    @Inject
    private ConsentLedger ledger;

    @Inject
    private Suppressions suppressions;

    @Inject
    private KnownNumbers numbers;

    public Evidence of(TenantId tenant, PhoneNumber phone, Instant now) {
        Tenant brand = tenants.get(tenant);
        List<ZoneId> zones = WhoseClock.placesOf(numbers.recipient(tenant, phone), brand.timeZone()).stream()
                .map(Place::zone)
                .distinct()
                .sorted((one, other) -> one.getId().compareTo(other.getId()))
                .toList();
        List<Text> texts = texts(tenant, phone, zones.get(0));
        List<Suppression> history = suppressions.historyOf(tenant, phone);
        Predicate<Suppression> optOut =
                one -> SuppressionReason.withheldAs(one.reason()).equals(Reasons.OPTED_OUT);
        return new Evidence(
                phone,
                brand.publicName(),
                now,
                zones.stream().map(ZoneId::getId).toList(),
                ledger.eventsOf(tenant, phone),
                history,
                texts,
                history.stream().filter(optOut).map(one -> Stop.of(one, texts)).toList());
    }

    private List<Text> texts(TenantId tenant, PhoneNumber phone, ZoneId zone) {
        Map<UUID, List<Step>> stories = stories(tenant, phone);
        return database.withHandle(handle -> handle.createQuery("""
                        with theirs as (
                            select id from app.message where tenant_id = :tenant and to_number = :phone
                            union
                            select m.id from app.contact c
                                join app.message m on m.tenant_id = c.tenant_id and m.contact_id = c.id
                            where c.tenant_id = :tenant and c.phone = :phone),
                        newest as (select id from theirs order by id desc limit :most)
                        select m.id, m.direction, m.message_class, m.status, m.body, m.from_number, m.to_number,
                            m.created_at, m.accepted_at, m.withheld_reason
                        from newest n join app.message m on m.tenant_id = :tenant and m.id = n.id
                        order by m.id
                        """)
                .bind("tenant", tenant.value())
                .bind("phone", phone.e164())
                .bind("most", MOST)
                .map((row, context) -> text(row, zone, stories))
                .list());
    }

    private Map<UUID, List<Step>> stories(TenantId tenant, PhoneNumber phone) {
        Map<UUID, List<Step>> stories = new HashMap<>();
        database.useHandle(handle -> handle.createQuery("""
                        select e.message_id, e.at, e.status, e.cause, e.detail
                        from app.message_event e join app.message m on m.tenant_id = e.tenant_id and m.id = e.message_id
                        where e.tenant_id = :tenant and m.to_number = :phone order by e.id
                        """)
                .bind("tenant", tenant.value())
                .bind("phone", phone.e164())
                .map((row, context) -> stories.computeIfAbsent(
                                row.getObject("message_id", UUID.class), same -> new ArrayList<>())
                        .add(new Step(
                                row.getTimestamp("at").toInstant(),
                                row.getString("status"),
                                row.getString("cause"),
                                row.getString("detail"))))
                .list());
        return stories;
    }

    private static Text text(ResultSet row, ZoneId zone, Map<UUID, List<Step>> stories) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Instant created = row.getTimestamp("created_at").toInstant();
        Instant accepted = instant(row.getTimestamp("accepted_at"));
        return new Text(
                id,
                row.getString("direction"),
                row.getString("message_class"),
                row.getString("status"),
                row.getString("body"),
                row.getString("from_number"),
                row.getString("to_number"),
                created,
                accepted,
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format((accepted == null ? created : accepted).atZone(zone)),
                row.getString("withheld_reason"),
                stories.getOrDefault(id, List.of()));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
