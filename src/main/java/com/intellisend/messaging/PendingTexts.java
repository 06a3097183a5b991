package com.intellisend.messaging;

import com.intellisend.compliance.MessageClass;
import com.intellisend.compliance.Recipient;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.CampaignTexts.Running;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The rows that wait: which are due, and why one of them waits on, never leaves, or has failed. */
@ApplicationScoped
class PendingTexts {

    private static final String DUE = """
            select m.id, m.contact_id, m.conversation_id, m.message_class, m.from_number, m.to_number, m.body,
                m.campaign_id, m.campaign_step_id, coalesce(m.enrolment, 0) as enrolment, m.attempts,
                c.time_zone, c.state, c.zip, c.consent_source is not null and c.consent_timestamp is not null as consented,
                c.customer_type in ('CUSTOMER', 'PAST_CUSTOMER') as customer, c.last_replied_at, :leftAlone as left_alone
            from app.message m
            join app.contact c on c.tenant_id = m.tenant_id and c.id = m.contact_id
            where m.tenant_id = :tenant and m.from_number = :sender and m.status = 'pending' and m.lane = :lane
                and m.not_before <= :business and (m.retry_at is null or m.retry_at <= :machine) %s
            order by m.not_before, m.id
            limit :limit
            for update of m skip locked
            """;

    @Inject
    private Jdbi database;

    List<PendingText> repliesDue(TenantId tenant, PhoneNumber sender, int limit, Instant business, Instant machine) {
        return database.withHandle(handle -> handle.createQuery(DUE.formatted(""))
                .bind("tenant", tenant.value())
                .bind("sender", sender.e164())
                .bind("lane", Lane.REPLIES.number())
                .bind("leftAlone", false)
                .bind("business", business)
                .bind("machine", machine)
                .bind("limit", limit)
                .map((row, context) -> pending(row))
                .list());
    }

    List<PendingText> campaignTextsDue(
            TenantId tenant, PhoneNumber sender, Running campaign, int limit, Instant business, Instant machine) {
        return database.withHandle(handle -> handle.createQuery(DUE.formatted("and m.campaign_id = :campaign"))
                .bind("tenant", tenant.value())
                .bind("sender", sender.e164())
                .bind("lane", Lane.CAMPAIGNS.number())
                .bind("campaign", campaign.id())
                .bind("leftAlone", campaign.leavesTalkersAlone())
                .bind("business", business)
                .bind("machine", machine)
                .bind("limit", limit)
                .map((row, context) -> pending(row))
                .list());
    }

    void hold(TenantId tenant, UUID id, Instant until, String reason, Instant business) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.message set not_before = :until, waiting_reason = :reason, updated_at = :now,
                            version = version + 1
                        where tenant_id = (select :tenant) and id = :id
                        """)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .bind("until", until)
                .bind("reason", reason)
                .bind("now", business)
                .execute());
    }

    /** Whether typed texts to somebody wait, for a time or for the hours. */
    boolean isAnythingTyped(TenantId tenant, UUID contact) {
        return database.withHandle(handle -> handle.createQuery("""
                        select exists (select from app.message
                            where tenant_id = :tenant and contact_id = :contact and status = 'pending'
                                and (lane = 0 or scheduled_for is not null))
                        """)
                .bind("tenant", tenant.value())
                .bind("contact", contact)
                .mapTo(Boolean.class)
                .one());
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
                        where tenant_id = (select :tenant) and id = :id and status in ('pending', 'claimed')
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
                        where tenant_id = (select :tenant) and id = :id
                        """)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .bind("code", error.code() == 0 ? null : error.code())
                .bind("words", error.words())
                .bind("now", business)
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
                recipient(row));
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        String zone = row.getString("time_zone");
        return new Recipient(
                        new PhoneNumber(row.getString("to_number")),
                        zone == null ? null : ZoneId.of(zone),
                        row.getString("state"),
                        row.getBoolean("consented"),
                        row.getBoolean("customer"),
                        row.getObject("last_replied_at") == null ? null : instant(row, "last_replied_at"))
                .at(row.getString("zip"))
                .leftAloneInConversation(row.getBoolean("left_alone"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
