package com.intellisend.messaging;

import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.CampaignTexts.Running;
import com.intellisend.messaging.MessageEvents.News;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Jdbi;

/**
 * Offers a campaign's text once more of which the carrier itself says that it has not arrived, when the reason passes: a
 * phone that was off, a day that was used up, a sender that was not ready. Once in its life, while its campaign runs, and
 * through the gate like any other.
 */
@ApplicationScoped
class SecondChance {

    @Inject
    private Jdbi database;

    @Inject
    private CampaignQueue campaigns;

    @Inject
    private MessageEvents events;

    @Inject
    private MachineTime machineTime;

    /**
     * Puts it back into the queue if that is right; otherwise it stays as the carrier left it.
     *
     * @param sid which attempt the carrier speaks of
     */
    void offer(TenantId tenant, UUID message, String sid, CarrierError error, Instant business) {
        Duration pause = error.again();
        if (pause == null) {
            return;
        }
        Duration rest = Backoff.around(pause, ThreadLocalRandom.current().nextDouble());
        int back = database.withHandle(handle -> handle.createUpdate("""
                        update app.message set status = 'pending', previous_sid = twilio_message_sid,
                            twilio_message_sid = null, error_code = null, error_words = null, accepted_at = null,
                            retry_at = :retry, not_before = :notBefore, updated_at = :now, version = version + 1
                        where tenant_id = (select :tenant) and id = :id and lane = 1 and previous_sid is null
                            and twilio_message_sid = :sid and status in ('undelivered', 'failed')
                            and campaign_id = any(:running)
                        """)
                .bind("retry", machineTime.now().plus(rest))
                .bind("notBefore", business.plus(rest))
                .bind("now", business)
                .bind("tenant", tenant.value())
                .bind("id", message)
                .bind("sid", sid)
                .bindArray(
                        "running",
                        UUID.class,
                        campaigns.running(tenant).stream().map(Running::id).toList())
                .execute());
        if (back == 1) {
            events.keep(tenant, News.of(message, MessageStatus.PENDING, "offered again: " + error.code()), business);
        }
    }

    /**
     * Late news of the first attempt. That it has arrived after all ends the second while it has not begun; everything else
     * is kept as it came.
     *
     * @return true when the news was about the first attempt
     */
    boolean isAboutTheFirst(TenantId tenant, UUID message, String sid, MessageStatus status, Instant business) {
        boolean first = database.withHandle(handle -> handle.createQuery("""
                        select exists (select from app.message
                            where tenant_id = (select :tenant) and id = :id and previous_sid = :sid)
                        """)
                .bind("tenant", tenant.value())
                .bind("id", message)
                .bind("sid", sid)
                .mapTo(Boolean.class)
                .one());
        if (first) {
            events.keep(tenant, News.of(message, status, "callback, first attempt"), business);
            if (status == MessageStatus.DELIVERED || status == MessageStatus.READ) {
                arrivedAfterAll(tenant, message, status, business);
            }
        }
        return first;
    }

    private void arrivedAfterAll(TenantId tenant, UUID message, MessageStatus status, Instant business) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.message set status = :status, twilio_message_sid = previous_sid, previous_sid = null,
                            accepted_at = :now, waiting_reason = null, retry_at = null, updated_at = :now,
                            version = version + 1
                        where tenant_id = (select :tenant) and id = :id and status = 'pending'
                        """)
                .bind("status", status.word())
                .bind("now", business)
                .bind("tenant", tenant.value())
                .bind("id", message)
                .execute());
    }
}
