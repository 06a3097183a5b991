package com.intellisend.messaging.twilio;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.DeliveryReceipts;
import com.intellisend.messaging.InboundMessages;
import com.intellisend.messaging.InboundText;
import com.intellisend.messaging.StatusReceipt;
import com.intellisend.messaging.WebhookReceipts;
import com.intellisend.messaging.WebhookReceipts.Kept;
import com.intellisend.messaging.WebhookReceipts.Owner;
import com.intellisend.messaging.WebhookReceipts.Unhandled;
import com.intellisend.tenancy.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps each signed request as it came, finds out whose it is, and hands it over in that brand's own transaction. */
@ApplicationScoped
class WebhookDesk {

    private static final Logger LOG = Logger.getLogger(WebhookDesk.class.getName());
    private static final int MOST_MEDIA = 10;

    private final Set<TenantId> known = ConcurrentHashMap.newKeySet();

    @Inject
    private WebhookReceipts receipts;

    @Inject
    private TenantDirectory directory;

    @Inject
    private InboundMessages inbound;

    @Inject
    private DeliveryReceipts deliveries;

    void takeInbound(String url, FormFields fields) {
        Kept kept = receipts.keepInbound(
                fields.word("To").flatMap(WebhookDesk::number).orElse(null),
                fields.word("MessageSid").orElse(null),
                url,
                fields.toJson());
        handleInbound(kept.id(), kept.tenant(), fields);
    }

    void takeStatus(String url, FormFields query, FormFields fields) {
        String sid = fields.word("MessageSid").orElse("");
        Optional<TenantId> named = query.word("tenant")
                .flatMap(WebhookDesk::uuid)
                .map(TenantId::new)
                .filter(this::exists);
        TenantId tenant =
                named.or(() -> receipts.ownerOf(sid).map(Owner::tenant)).orElse(null);
        UUID kept = receipts.keepStatus(tenant, sid, url, fields.toJson());
        handleStatus(kept, tenant, query, fields);
    }

    /** Hands over again what was kept and whose handling broke off. */
    void replay() {
        for (Unhandled request : receipts.unhandled(Duration.ofSeconds(30), 100)) {
            try {
                FormFields fields = FormFields.fromJson(request.parametersJson());
                if (request.kind().equals("inbound")) {
                    handleInbound(request.id(), request.tenant(), fields);
                } else {
                    handleStatus(request.id(), request.tenant(), query(request.url()), fields);
                }
            } catch (RuntimeException again) {
                LOG.log(Level.WARNING, "The webhook request " + request.id() + " still cannot be handled", again);
            }
        }
    }

    private void handleInbound(UUID kept, @Nullable TenantId tenant, FormFields fields) {
        Optional<PhoneNumber> from = fields.word("From").flatMap(WebhookDesk::number);
        Optional<PhoneNumber> to = fields.word("To").flatMap(WebhookDesk::number);
        Optional<String> sid = fields.word("MessageSid");
        if (tenant == null || to.isEmpty()) {
            LOG.log(Level.WARNING, "An inbound text for a number of no brand is kept as {0}", kept);
            receipts.close(kept, "number of no brand");
        } else if (from.isEmpty() || sid.isEmpty()) {
            LOG.log(Level.WARNING, "An inbound text without a usable sender or SID is kept as {0}", kept);
            receipts.close(kept, "no usable sender or SID");
        } else {
            // A zero character cannot be stored, and nobody types one.
            String body = fields.first("Body").orElse("").replace("\u0000", "");
            inbound.receive(
                    tenant,
                    kept,
                    new InboundText(
                            sid.get(),
                            from.get(),
                            to.get(),
                            body,
                            fields.word("OptOutType").orElse(null),
                            media(fields)));
        }
    }

    private void handleStatus(UUID kept, @Nullable TenantId tenant, FormFields query, FormFields fields) {
        Optional<String> status = fields.word("MessageStatus").or(() -> fields.word("SmsStatus"));
        Optional<String> sid = fields.word("MessageSid").or(() -> fields.word("SmsSid"));
        if (tenant == null || status.isEmpty() || sid.isEmpty()) {
            LOG.log(Level.INFO, "A status callback about nothing that we know is kept as {0}", kept);
            receipts.close(kept, "unknown text");
        } else {
            deliveries.record(
                    tenant,
                    kept,
                    new StatusReceipt(
                            sid.get(),
                            query.word("message").flatMap(WebhookDesk::uuid).orElse(null),
                            status.get(),
                            fields.word("ErrorCode")
                                    .filter(code -> code.matches("\\d{1,9}"))
                                    .map(Integer::valueOf)
                                    .orElse(null)));
        }
    }

    /** A brand never goes away, so one look is enough. */
    private boolean exists(TenantId tenant) {
        if (known.contains(tenant)) {
            return true;
        }
        boolean exists = directory.exists(tenant);
        if (exists) {
            known.add(tenant);
        }
        return exists;
    }

    private static List<InboundText.Media> media(FormFields fields) {
        List<InboundText.Media> media = new ArrayList<>();
        for (int i = 0; i < MOST_MEDIA; i++) {
            Optional<String> url = fields.word("MediaUrl" + i);
            if (url.isPresent()) {
                media.add(new InboundText.Media(
                        url.get(), fields.word("MediaContentType" + i).orElse(null)));
            }
        }
        return media;
    }

    private static FormFields query(String url) {
        int mark = url.indexOf('?');
        return FormFields.parse(mark < 0 ? "" : url.substring(mark + 1));
    }

    private static Optional<PhoneNumber> number(String e164) {
        return e164.matches("\\+[1-9][0-9]{6,14}") ? Optional.of(new PhoneNumber(e164)) : Optional.empty();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
