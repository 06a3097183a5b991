package com.intellisend.messaging;

import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The rows that an instance has taken in hand: taken by the claim, still its own just before the POST, and given back. */
@ApplicationScoped
class ClaimedTexts {

    /** What has become of a claimed text's surroundings: its contact may be removed, or have got another number. */
    record Standing(Instant lease, boolean recipientGone, boolean senderStopped) {}

    @Inject
    private Jdbi database;

    void claim(TenantId tenant, List<ClaimedText> claimed, Instant lease, Instant business) {
        if (claimed.isEmpty()) {
            return;
        }
        database.useHandle(handle -> handle.createUpdate("""
                        update app.message m set status = 'claimed', waiting_reason = null, body = c.body,
                            segments = c.segments, conversation_id = c.conversation, lease_until = :lease,
                            attempts = m.attempts + 1, retry_at = null, looked_for = 0, look_again_at = null,
                            updated_at = :now, version = m.version + 1
                        from unnest(:ids, :bodies, :segments, :conversations) as c (id, body, segments, conversation)
                        where m.tenant_id = (select :tenant) and m.id = c.id
                        """)
                .bind("tenant", tenant.value())
                .bind("lease", lease)
                .bind("now", business)
                .bindArray(
                        "ids", UUID.class, claimed.stream().map(ClaimedText::id).toList())
                .bindArray(
                        "bodies",
                        String.class,
                        claimed.stream().map(ClaimedText::body).toList())
                .bindArray(
                        "segments",
                        Integer.class,
                        claimed.stream().map(ClaimedText::segments).toList())
                .bindArray(
                        "conversations",
                        UUID.class,
                        claimed.stream().map(ClaimedText::conversationId).toList())
                .execute());
    }

    /** Those texts that are still ours, exactly as we claimed them; locked until the transaction ends, in one order. */
    Map<UUID, Standing> stillOurs(TenantId tenant, Collection<ClaimedText> texts) {
        Map<UUID, Instant> leases =
                texts.stream().collect(Collectors.toMap(ClaimedText::id, ClaimedText::leaseUntil, (a, b) -> a));
        return database.withHandle(handle -> handle
                .createQuery("""
                        select m.id, m.lease_until, c.phone <> m.to_number as recipient_gone,
                            coalesce(n.stopped_at is not null, false) as sender_stopped
                        from app.message m
                        join app.contact c on c.tenant_id = m.tenant_id and c.id = m.contact_id
                        left join app.tenant_number n on n.tenant_id = m.tenant_id and n.phone_number = m.from_number
                        where m.tenant_id = (select :tenant) and m.id = any(:ids) and m.status = 'claimed'
                        order by m.id for update of m
                        """)
                .bind("tenant", tenant.value())
                .bindArray("ids", UUID.class, List.copyOf(leases.keySet()))
                .map((row, context) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new Standing(
                                instant(row, "lease_until"),
                                row.getBoolean("recipient_gone"),
                                row.getBoolean("sender_stopped"))))
                .stream()
                .filter(found -> isSame(found.getValue().lease(), leases.get(found.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * Back into the queue, of a text that has certainly not left; its segments are not spent today.
     *
     * @param attempts which claim has found that out; a later one is not touched
     */
    void release(TenantId tenant, UUID id, int attempts, Instant retryAt, Instant business) {
        database.useHandle(handle -> handle.createUpdate("""
                        with back as (
                            update app.message set status = 'pending', retry_at = :retry, lease_until = null,
                                look_again_at = null, updated_at = :now, version = version + 1
                            where tenant_id = (select :tenant) and id = :id and status in ('claimed', 'unknown')
                                and twilio_message_sid is null and attempts = :attempts
                            returning from_number, segments)
                        update app.sender_pace p set segments_today = greatest(0, p.segments_today - back.segments)
                        from back where p.tenant_id = :tenant and p.phone_number = back.from_number and p.day = :today
                        """)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .bind("attempts", attempts)
                .bind("retry", retryAt)
                .bind("now", business)
                .bind("today", business.atZone(Senders.CARRIERS_DAY).toLocalDate())
                .execute());
    }

    /** The database keeps microseconds. */
    private static boolean isSame(Instant lease, @Nullable Instant claimed) {
        return claimed != null && Duration.between(lease, claimed).abs().toMillis() < 1;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
