package com.intellisend.messaging.twilio;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.messaging.Carrier;
import com.intellisend.messaging.CarrierErrors;
import com.intellisend.messaging.CarrierSilent;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Texts through Twilio's REST API, or whatever speaks like it at {@code TWILIO_API_BASE_URL}.
 *
 * <p>One POST per call. A 4xx certainly created nothing, nor did a connection that never came about; a 5xx, a redirect, a
 * cut line, an answer that came too late or cannot be read may have, and is {@link Answer.Unknown}.
 */
@ApplicationScoped
public class TwilioCarrier implements Carrier {

    /** Twilio takes 1 to 36,000 seconds. */
    private static final long LONGEST_VALIDITY = 36_000;

    private static final int LISTED = 200;

    private final TwilioAccount account;
    private final @Nullable TwilioRestClient client;

    @Inject
    TwilioCarrier(
            TwilioAccount account,
            @ConfigProperty(name = "intellisend.messaging.connections", defaultValue = "64") int connections,
            @ConfigProperty(name = "intellisend.messaging.connect-timeout", defaultValue = "PT2S") Duration connect,
            @ConfigProperty(name = "intellisend.messaging.answer-timeout", defaultValue = "PT10S") Duration answer) {
        this.account = account;
        this.client = new TwilioRestClient.Builder(account.sid(), account.token())
                .accountSid(account.sid())
                .httpClient(new OnePostHttpClient(account.apiBase(), connections, connect, answer))
                .build();
    }

    /** For CDI's proxy only. */
    TwilioCarrier() {
        this.account = new TwilioAccount();
        this.client = null;
    }

    @Override
    public Answer sendSmsForTenant(Handover text) {
        MessageCreator creator = Message.creator(number(text.to()), number(text.from()), text.body())
                .setStatusCallback(account.statusCallback(text.tenant(), text.messageId()))
                .setValidityPeriod((int)
                        Math.max(1, Math.min(LONGEST_VALIDITY, text.validity().toSeconds())));
        if (!account.messagingService().isEmpty()) {
            creator.setMessagingServiceSid(account.messagingService());
        }
        try {
            Message message = creator.create(client());
            if (message.getSid() == null || message.getStatus() == null) {
                return new Answer.Unknown("Twilio's answer names no text");
            }
            return new Answer.Accepted(message.getSid(), status(message));
        } catch (ApiException refusal) {
            return understood(refusal);
        } catch (NoLineFree busy) {
            return new Answer.Busy();
        } catch (RuntimeException unreadable) {
            return new Answer.Unknown(cause(unreadable));
        }
    }

    /** Twilio lets a local number that is registered (A2P 10DLC) send this much at the least. */
    @Override
    public double usualPace() {
        return account.isSimulated() ? 200 : 10;
    }

    @Override
    public List<CarriedText> between(PhoneNumber from, PhoneNumber to) {
        try {
            return Message.reader()
                    .setFrom(number(from))
                    .setTo(number(to))
                    .setPageSize((long) LISTED)
                    .firstPage(client())
                    .getRecords()
                    .stream()
                    .map(TwilioCarrier::carried)
                    .toList();
        } catch (RuntimeException silent) {
            throw new CarrierSilent("Twilio does not list texts: " + cause(silent), silent);
        }
    }

    @Override
    public Optional<CarriedText> bySid(String sid) {
        try {
            return Optional.of(carried(Message.fetcher(sid).fetch(client())));
        } catch (ApiException answer) {
            if (Integer.valueOf(404).equals(answer.getStatusCode())) {
                return Optional.empty();
            }
            throw new CarrierSilent("Twilio does not show a text: " + cause(answer), answer);
        } catch (RuntimeException silent) {
            throw new CarrierSilent("Twilio does not show a text: " + cause(silent), silent);
        }
    }

    private static Answer understood(ApiException refusal) {
        Integer http = refusal.getStatusCode();
        if (http == null && neverConnected(deepest(refusal))) {
            return new Answer.Busy();
        }
        if (http == null || http < 400 || http >= 500 || http == 408) {
            return new Answer.Unknown(cause(refusal));
        }
        if (http == 429) {
            return new Answer.Busy();
        }
        Integer code = refusal.getCode();
        if (code == null || code == 0) {
            code = codeOf(http);
        }
        return new Answer.Refused(code, http, CarrierErrors.of(code).words());
    }

    /** What a refusal means that names no code: nothing burns through a list against a dead account. */
    private static @Nullable Integer codeOf(int http) {
        return switch (http) {
            case 401, 403 -> 20003;
            case 404 -> 20404;
            default -> null;
        };
    }

    private static CarriedText carried(Message message) {
        return new CarriedText(
                message.getSid(),
                status(message),
                Optional.ofNullable(message.getBody()).orElse(""),
                message.getErrorCode(),
                message.getDateCreated() == null
                        ? null
                        : message.getDateCreated().toInstant());
    }

    private static String status(Message message) {
        return message.getStatus().toString().toLowerCase(Locale.ROOT);
    }

    /** These come from opening a connection only, before a byte of the text was written; retries are off. */
    private static boolean neverConnected(Throwable deepest) {
        return deepest instanceof ConnectException
                || deepest instanceof ConnectTimeoutException
                || deepest instanceof UnknownHostException;
    }

    private static Throwable deepest(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    private static String cause(RuntimeException failure) {
        Throwable deepest = deepest(failure);
        return deepest.getClass().getSimpleName() + ": " + deepest.getMessage();
    }

    private static com.twilio.type.PhoneNumber number(PhoneNumber number) {
        return new com.twilio.type.PhoneNumber(number.e164());
    }

    private TwilioRestClient client() {
        return java.util.Objects.requireNonNull(client);
    }
}
