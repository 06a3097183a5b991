package com.intellisend.simulator;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.messaging.SmsText;
import com.intellisend.messaging.twilio.TwilioAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbBuilder;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Takes a text for a phone as Twilio does: refuse, or accept and tell later what became of it. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class TextIntake {

    private static final Duration UNTIL_SENT = Duration.ofMillis(150);
    private static final Duration UNTIL_DELIVERED = Duration.ofMillis(900);

    @Inject
    @Simulated
    private Jdbi database;

    @Inject
    private TwilioAccount account;

    @Inject
    private MachineTime machine;

    @Inject
    private BusinessTime business;

    /** Whether the number is a sender of ours, and whether the phone has said STOP. */
    public record Standing(@Nullable String sender, boolean unsubscribed) {}

    /** Refuses with {@link TwilioRefusal}; an accepted text is on its phone at once. */
    public SimulatedText accept(SendRequest request) {
        PhoneNumber to = request.check(account.messagingService());
        return database.withHandle(handle -> {
            String from = sender(handle, request, to);
            SimulatedText text = write(handle, request, from, to.e164());
            WebhookQueue.add(
                    handle,
                    List.of(
                            told(request, text, "sent", UNTIL_SENT),
                            told(request, text, "delivered", UNTIL_DELIVERED)));
            return text;
        });
    }

    private static String sender(Handle handle, SendRequest request, PhoneNumber to) {
        String wanted = request.from();
        String from = wanted.isBlank()
                ? null
                : PhoneNumber.tryParse(wanted).map(PhoneNumber::e164).orElse(wanted);
        Standing standing = handle.createQuery("""
                        select (select phone_number from app.tenant_number
                                where cast(:from as text) is null or phone_number = :from limit 1) as sender,
                            exists (select from simulator.opt_out where phone = :to) as unsubscribed
                        """)
                .bind("from", from)
                .bind("to", to.e164())
                .map((row, context) -> new Standing(row.getString(1), row.getBoolean(2)))
                .one();
        if (standing.sender() == null) {
            throw from == null ? TwilioRefusal.emptyPool() : TwilioRefusal.foreignSender(from);
        }
        if (standing.unsubscribed()) {
            throw TwilioRefusal.unsubscribed();
        }
        return standing.sender();
    }

    private SimulatedText write(Handle handle, SendRequest request, String from, String to) {
        Instant now = machine.now();
        String sid = (request.mediaUrls().isEmpty() ? "SM" : "MM")
                + Ids.create().toString().replace("-", "");
        SimulatedText text = new SimulatedText(
                sid,
                SimulatedText.TO_PHONE,
                from,
                to,
                request.body(),
                request.mediaUrls().isEmpty() ? null : JsonbBuilder.create().toJson(request.mediaUrls()),
                request.throughService() ? "accepted" : "queued",
                null,
                SmsText.of(request.body()).segments(),
                request.throughService() ? request.messagingServiceSid() : null,
                false,
                now,
                null,
                now,
                business.now(),
                0);
        insert(handle, text, request.statusCallback());
        return text;
    }

    static void insert(Handle handle, SimulatedText text, @Nullable String statusCallback) {
        handle.createUpdate("""
                        insert into simulator.message (sid, direction, from_number, to_number, body, media, status, segments,
                            messaging_service_sid, status_callback, carrier_answer, created_at, sent_at, updated_at, at)
                        values (:sid, :direction, :fromNumber, :toNumber, :body, cast(:media as jsonb), :status, :segments,
                            :messagingServiceSid, :callback, :carrierAnswer, :createdAt, :sentAt, :updatedAt, :at)
                        """)
                .bindMethods(text)
                .bind("callback", statusCallback)
                .execute();
    }

    private Webhook told(SendRequest request, SimulatedText text, String status, Duration later) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("AccountSid", account.sid());
        form.put("ApiVersion", "2010-04-01");
        form.put("From", text.fromNumber());
        form.put("MessageSid", text.sid());
        form.put("MessageStatus", status);
        Optional.ofNullable(text.messagingServiceSid()).ifPresent(service -> form.put("MessagingServiceSid", service));
        form.put("SmsSid", text.sid());
        form.put("SmsStatus", status);
        form.put("To", text.toNumber());
        return new Webhook(
                text.sid(),
                request.statusCallback(),
                form,
                status,
                text.createdAt().plus(later));
    }
}
