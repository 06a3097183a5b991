package com.intellisend.messaging;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * The carrier's callbacks about texts: all are kept, and they move a text forward only. Doubled, disordered, early ones and
 * ones about texts that we do not know change nothing that they should not.
 */
@UseCase
public class DeliveryReceipts {

    private static final Logger LOG = Logger.getLogger(DeliveryReceipts.class.getName());

    @Inject
    private Jdbi database;

    @Inject
    private Progress progress;

    @Inject
    private SecondChance secondChance;

    @Inject
    private Messages messages;

    @Inject
    private Consequences consequences;

    @Inject
    private HandledReceipts receipts;

    @Inject
    private BusinessTime time;

    /** Takes one callback in; the kept request is closed in the same transaction. */
    public void record(TenantId tenant, UUID keptAs, StatusReceipt receipt) {
        receipts.close(tenant, keptAs, understood(tenant, receipt));
    }

    private String understood(TenantId tenant, StatusReceipt receipt) {
        Optional<MessageStatus> status = MessageStatus.of(receipt.status()).filter(MessageStatus::isWithCarrier);
        if (status.isEmpty()) {
            LOG.log(Level.INFO, "Unknown status {0} for {1}", new Object[] {receipt.status(), receipt.sid()});
            return "unknown status";
        }
        Optional<UUID> message = message(tenant, receipt);
        if (message.isEmpty()) {
            LOG.log(Level.INFO, "A status for an unknown text: {0}", receipt.sid());
            return "unknown text";
        }
        CarrierError error = receipt.errorCode() == null ? null : CarrierErrors.of(receipt.errorCode());
        if (error != null && error.kind() == CarrierError.Kind.INFORMATION) {
            // A remark about the brand on a text that is well.
            note(tenant, message.get(), error);
            error = null;
        }
        Instant now = time.now();
        if (secondChance.isAboutTheFirst(tenant, message.get(), receipt.sid(), status.get(), now)) {
            return receipt.status() + ", first attempt";
        }
        progress.apply(
                tenant, List.of(new Progress.Step(message.get(), receipt.sid(), status.get(), "callback", error)), now);
        if (error != null) {
            secondChance.offer(tenant, message.get(), receipt.sid(), error, now);
        }
        return receipt.status();
    }

    private void note(TenantId tenant, UUID id, CarrierError remark) {
        Message text = messages.get(tenant, id);
        consequences.of(tenant, id, text.fromNumber(), text.toNumber(), remark, time.now());
    }

    /** By our own id first: a callback may come before the answer that tells us the SID. */
    private Optional<UUID> message(TenantId tenant, StatusReceipt receipt) {
        return database.withHandle(handle -> handle.createQuery("""
                        select id from app.message
                        where tenant_id = :tenant and direction = 'OUTBOUND'
                            and (id = :message or twilio_message_sid = :sid or previous_sid = :sid)
                        order by (id = :message) desc nulls last limit 1
                        """)
                .bind("tenant", tenant.value())
                .bind("message", receipt.message())
                .bind("sid", receipt.sid())
                .mapTo(UUID.class)
                .findOne());
    }
}
