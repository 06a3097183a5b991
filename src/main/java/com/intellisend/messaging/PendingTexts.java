package com.intellisend.messaging;

import com.intellisend.compliance.MessageClass;
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
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The rows that wait: which are due, and what the claim makes of them, many at a time. */
@ApplicationScoped
class PendingTexts {

    private static final String DUE = """
            select m.id, m.contact_id, m.conversation_id, m.message_class, m.from_number, m.to_number, m.body,
                m.campaign_id, m.campaign_step_id, coalesce(m.enrolment, 0) as enrolment, m.attempts,
                c.time_zone, c.state, c.zip, c.consent_source is not null and c.consent_timestamp is not null as consented,
                c.customer_type in ('CUSTOMER', 'PAST_CUSTOMER') as customer, c.last_replied_at
            from app.message m
            join app.contact c on c.tenant_id = m.tenant_id and c.id = m.contact_id
            where m.tenant_id = :tenant and m.from_number = :sender and m.status = 'pending' and m.lane = :lane
                and m.not_before <= :business and (m.retry_at is null or m.retry_at <= :machine) %s
            order by m.not_before, m.id
            limit :limit
            for update of m skip locked
            """;

    /** How often a number had marketing texts lately. */
    record Marketing(int lastDay, int lastWeek, List<Instant> at) {

        static final Marketing NONE = new Marketing(0, 0, List.of());
    }

    /** What has become of a claimed text's surroundings: its contact may be removed, or have got another number. */
    record Standing(Instant lease, boolean recipientGone, boolean senderStopped) {}

    @Inject
    private Jdbi database;

    List<PendingText> repliesDue(TenantId tenant, PhoneNumber sender, int limit, Instant business, Instant machine) {
        return database.withHandle(handle -> handle.createQuery(DUE.formatted(""))
                .bind("tenant", tenant.value())
                .bind("sender", sender.e164())
                .bind("lane", Lane.REPLIES.number())
                .bind("business", business)
                .bind("machine", machine)
                .bind("limit", limit)
                .map((row, context) -> pending(row))
                .list());
    }

    List<PendingText> campaignTextsDue(
            TenantId tenant, PhoneNumber sender, UUID campaign, int limit, Instant business, Instant machine) {
        return database.withHandle(handle -> handle.createQuery(DUE.formatted("and m.campaign_id = :campaign"))
                .bind("tenant", tenant.value())
                .bind("sender", sender.e164())
                .bind("lane", Lane.CAMPAIGNS.number())
                .bind("campaign", campaign)
                .bind("business", business)
                .bind("machine", machine)
                .bind("limit", limit)
                .map((row, context) -> pending(row))
                .list());
    }

    /**
     * The marketing texts that these numbers had in the last day and week of business time; those that are on their way,
     * or may be, count as had.
     */
    Map<PhoneNumber, Marketing> marketingTo(TenantId tenant, Collection<PhoneNumber> phones, Instant business) {
        return database.withHandle(handle -> handle.createQuery("""
                        select to_number,
                            count(*) filter (where coalesce(accepted_at, :now) > :dayAgo) as last_day,
                            count(*) as last_week, array_agg(coalesce(accepted_at, :now)) as texted
                        from app.message
                        where tenant_id = :tenant and to_number = any(:phones) and message_class = 'MARKETING'
                            and direction = 'OUTBOUND'
                            and (accepted_at > :weekAgo or accepted_at is null and status in ('claimed', 'unknown'))
                        group by to_number
                        """)
                .bind("tenant", tenant.value())
                .bindArray(
                        "phones",
                        String.class,
                        phones.stream().map(PhoneNumber::e164).toList())
                .bind("now", business)
                .bind("dayAgo", business.minus(Duration.ofDays(1)))
                .bind("weekAgo", business.minus(Duration.ofDays(7)))
                .map((row, context) -> Map.entry(
                        new PhoneNumber(row.getString("to_number")),
                        new Marketing(
                                row.getInt("last_day"), row.getInt("last_week"), instants(row.getArray("texted")))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

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
                        where m.tenant_id = :tenant and m.id = c.id
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

    void hold(TenantId tenant, UUID id, Instant until, String reason, Instant business) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.message set not_before = :until, waiting_reason = :reason, updated_at = :now,
                            version = version + 1
                        where tenant_id = :tenant and id = :id
                        """)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .bind("until", until)
                .bind("reason", reason)
                .bind("now", business)
                .execute());
    }

    /** Typed texts to somebody that wait for the hours: they wrote, so the hours no longer hold them. */
    boolean reconsiderReplies(TenantId tenant, UUID contact, Instant business) {
        return database.withHandle(handle -> handle.createUpdate("""
                                update app.message set not_before = :now, waiting_reason = null, updated_at = :now,
                                    version = version + 1
                                where tenant_id = :tenant and contact_id = :contact and status = 'pending' and lane = 0
                                    and not_before > :now and scheduled_for is null
                                """)
                        .bind("tenant", tenant.value())
                        .bind("contact", contact)
                        .bind("now", business)
                        .execute())
                > 0;
    }

    void withhold(TenantId tenant, UUID id, String reason, Instant business) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.message set status = 'withheld', withheld_reason = :reason, waiting_reason = null,
                            lease_until = null, updated_at = :now, version = version + 1
                        where tenant_id = :tenant and id = :id and status in ('pending', 'claimed')
                        """)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .bind("reason", reason)
                .bind("now", business)
                .execute());
    }

    void fail(TenantId tenant, UUID id, CarrierError error, Instant business) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.message set status = 'failed', error_code = :code, error_words = :words,
                            waiting_reason = null, lease_until = null, updated_at = :now, version = version + 1
                        where tenant_id = :tenant and id = :id
                        """)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .bind("code", error.code() == 0 ? null : error.code())
                .bind("words", error.words())
                .bind("now", business)
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
                        where m.tenant_id = :tenant and m.id = any(:ids) and m.status = 'claimed'
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

    /** The database keeps microseconds. */
    private static boolean isSame(Instant lease, @Nullable Instant claimed) {
        return claimed != null && Duration.between(lease, claimed).abs().toMillis() < 1;
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
                            where tenant_id = :tenant and id = :id and status in ('claimed', 'unknown')
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

    private static PendingText pending(ResultSet row) throws SQLException {
        return new PendingText(
                row.getObject("id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                MessageClass.valueOf(row.getString("message_class")),
                new PhoneNumber(row.getString("from_number")),
                new PhoneNumber(row.getString("to_number")),
                row.getString("body"),
                row.getObject("campaign_id", UUID.class),
                row.getObject("campaign_step_id", UUID.class),
                row.getInt("enrolment"),
                row.getInt("attempts"),
                row.getString("time_zone"),
                row.getString("state"),
                row.getString("zip"),
                row.getBoolean("consented"),
                row.getBoolean("customer"),
                row.getObject("last_replied_at") == null ? null : instant(row, "last_replied_at"));
    }

    private static List<Instant> instants(Array times) throws SQLException {
        return Stream.of((Timestamp[]) times.getArray())
                .map(Timestamp::toInstant)
                .toList();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
