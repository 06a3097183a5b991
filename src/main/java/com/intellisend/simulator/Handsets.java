package com.intellisend.simulator;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.messaging.SmsText;
import com.intellisend.messaging.twilio.TwilioAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbBuilder;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** People with phones: they text us, and Twilio acts on their STOP, START and HELP before it passes the text on. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class Handsets {

    private static final int MOST_MEDIA = 10;

    @Inject
    @Simulated
    private Jdbi database;

    @Inject
    private TwilioAccount account;

    @Inject
    private MachineTime machine;

    @Inject
    private BusinessTime business;

    /** A text from a phone to a number, ours or not; an empty body is one, a body over 1,600 characters is refused. */
    public SimulatedText text(PhoneNumber phone, PhoneNumber to, String body, List<String> mediaUrls) {
        if (body.length() > SmsText.LIMIT) {
            throw new InvalidInput("body", "must have at most " + SmsText.LIMIT + " characters");
        }
        if (mediaUrls.size() > MOST_MEDIA) {
            throw new InvalidInput("mediaUrls", "must be at most " + MOST_MEDIA);
        }
        return database.withHandle(handle -> {
            SimulatedText text = text(SimulatedText.FROM_PHONE, phone, to, body, mediaUrls, "received", false);
            TextIntake.insert(handle, text, null);
            String url = account.publicBase() + "/webhooks/twilio/inbound";
            WebhookQueue.add(handle, List.of(new Webhook(text.sid(), url, form(text), null, text.createdAt())));
            CarrierWords.in(body)
                    .flatMap(word -> answer(handle, word, phone, to))
                    .ifPresent(answer -> TextIntake.insert(handle, answer, null));
            return text;
        });
    }

    /** Twilio's own answer; none to a second STOP, nor to a YES of somebody who never stopped. */
    private Optional<SimulatedText> answer(Handle handle, CarrierWords word, PhoneNumber phone, PhoneNumber to) {
        int changed = switch (word) {
            case STOP ->
                handle.createUpdate(
                                "insert into simulator.opt_out (phone, at) values (:phone, :now) on conflict do nothing")
                        .bind("phone", phone.e164())
                        .bind("now", machine.now())
                        .execute();
            case START ->
                handle.createUpdate("delete from simulator.opt_out where phone = :phone")
                        .bind("phone", phone.e164())
                        .execute();
            case HELP -> 1;
        };
        return changed == 0
                ? Optional.empty()
                : Optional.of(text(SimulatedText.TO_PHONE, to, phone, word.answer(), List.of(), "delivered", true));
    }

    private SimulatedText text(
            String direction,
            PhoneNumber from,
            PhoneNumber to,
            String body,
            List<String> media,
            String status,
            boolean carrierAnswer) {
        Instant now = machine.now();
        return new SimulatedText(
                (media.isEmpty() ? "SM" : "MM") + Ids.create().toString().replace("-", ""),
                direction,
                from.e164(),
                to.e164(),
                body,
                media.isEmpty() ? null : JsonbBuilder.create().toJson(media),
                status,
                null,
                SmsText.of(body).segments(),
                account.messagingService(),
                carrierAnswer,
                now,
                now,
                now,
                business.now(),
                0);
    }

    private Map<String, String> form(SimulatedText text) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("AccountSid", account.sid());
        form.put("ApiVersion", "2010-04-01");
        form.put("Body", text.body());
        form.put("From", text.fromNumber());
        form.put("FromCountry", "US");
        form.put("MessageSid", text.sid());
        putIfKnown(form, "MessagingServiceSid", text.messagingServiceSid());
        form.put("NumMedia", Integer.toString(text.mediaUrls().size()));
        form.put("NumSegments", Integer.toString(text.segments()));
        form.put("SmsMessageSid", text.sid());
        form.put("SmsSid", text.sid());
        form.put("SmsStatus", "received");
        form.put("To", text.toNumber());
        form.put("ToCountry", "US");
        for (int i = 0; i < text.mediaUrls().size(); i++) {
            form.put("MediaUrl" + i, mediaAddress(text, i));
            form.put("MediaContentType" + i, "image/png");
        }
        return form;
    }

    /** As Twilio does, the carrier keeps what a phone sends and names its own address. */
    private String mediaAddress(SimulatedText text, int number) {
        return account.apiBase() + "/2010-04-01/Accounts/" + account.sid() + "/Messages/" + text.sid() + "/Media/ME"
                + number;
    }

    private static void putIfKnown(Map<String, String> form, String name, @Nullable String value) {
        if (value != null) {
            form.put(name, value);
        }
    }
}
