package com.intellisend.messaging.twilio;

import static com.intellisend.messaging.twilio.Finding.good;
import static com.intellisend.messaging.twilio.Finding.wanting;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.messaging.twilio.Finding.Part;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.Account;
import com.twilio.rest.messaging.v1.Service;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the connection from both ends: whether Twilio believes us, has our Messaging Service with our address and our
 * numbers in it, and whether it has reached us. It only reads, on two lines of its own, and never keeps a text waiting.
 */
@ApplicationScoped
public class TwilioConnection {

    private static final int LINES = 2;

    private final TwilioAccount account;
    private final @Nullable TwilioRestClient client;

    @Inject
    TwilioConnection(
            TwilioAccount account,
            @ConfigProperty(name = "intellisend.messaging.connect-timeout", defaultValue = "PT2S") Duration connect,
            @ConfigProperty(name = "intellisend.messaging.answer-timeout", defaultValue = "PT10S") Duration answer) {
        this.account = account;
        this.client = new TwilioRestClient.Builder(account.sid(), account.token())
                .accountSid(account.sid())
                .httpClient(new OnePostHttpClient(account.apiBase(), LINES, connect, answer))
                .build();
    }

    /** For CDI's proxy only. */
    TwilioConnection() {
        this.account = new TwilioAccount();
        this.client = null;
    }

    /** Asks Twilio; what cannot be asked because something before it is wanting is left out. */
    public List<Finding> ask(List<PhoneNumber> senders) {
        if (account.isSimulated()) {
            return List.of(good(Part.CREDENTIALS, "The simulator is the carrier: it needs none."));
        }
        Finding credentials = credentials();
        List<Finding> findings = new ArrayList<>(List.of(credentials));
        if (!credentials.good()) {
            return findings;
        }
        if (account.messagingService().isEmpty()) {
            findings.add(wanting(Part.SERVICE, """
                    TWILIO_MESSAGING_SERVICE_SID is not set. Make a Messaging Service in Twilio’s console under Messaging → \
                    Services, set its SID (it begins with MG) and start again."""));
            return findings;
        }
        try {
            Service service = Service.fetcher(account.messagingService()).fetch(client());
            findings.add(good(Part.SERVICE, "Twilio has it under the name “%s”.".formatted(service.getFriendlyName())));
            findings.add(address(service));
            findings.add(numbers(service, senders));
        } catch (ApiException answer) {
            findings.add(
                    Integer.valueOf(404).equals(answer.getStatusCode())
                            ? wanting(Part.SERVICE, """
                    The account has no Messaging Service %s. Copy the SID of yours from Twilio’s console, Messaging → \
                    Services, into TWILIO_MESSAGING_SERVICE_SID and start again.""".formatted(account.messagingService()))
                            : silent(Part.SERVICE));
        } catch (RuntimeException unreadable) {
            findings.add(silent(Part.SERVICE));
        }
        return findings;
    }

    /** Whether a text of a customer has reached us. */
    public Finding reached(@Nullable Instant lastInbound) {
        if (account.isSimulated()) {
            return good(Part.REACHED, "The simulator’s phones reach this server by themselves.");
        }
        if (lastInbound != null) {
            return good(Part.REACHED, "Twilio has brought texts of customers.");
        }
        URI own = URI.create(account.publicBase());
        if (!"https".equals(own.getScheme())) {
            return wanting(Part.REACHED, """
                    Twilio cannot reach %s. Set PUBLIC_BASE_URL to the https address under which the world reaches this \
                    server, and start again.""".formatted(account.publicBase()));
        }
        return wanting(Part.REACHED, """
                Nothing has come yet. Text one of the brand’s numbers from your own phone and look again. If it stays so, \
                Twilio’s console says why under Monitor → Logs → Errors; the server must take a POST to %s from outside.""".formatted(account.inboundUrl()));
    }

    private Finding credentials() {
        try {
            Account known = Account.fetcher(account.sid()).fetch(client());
            if (known.getStatus() != Account.Status.ACTIVE) {
                return wanting(Part.CREDENTIALS, """
                        Twilio has set the account “%s” to %s and carries nothing. The first page of Twilio’s console says \
                        why; mostly it is a bill.""".formatted(known.getFriendlyName(), known.getStatus()));
            }
            return good(Part.CREDENTIALS, "Twilio knows us as “%s”.".formatted(known.getFriendlyName()));
        } catch (ApiException answer) {
            Integer http = answer.getStatusCode();
            return http != null && Set.of(401, 403, 404).contains(http)
                    ? wanting(Part.CREDENTIALS, """
                            Twilio does not believe us. Compare TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN with “Account Info” on \
                            the first page of Twilio’s console, correct them and start again.""")
                    : silent(Part.CREDENTIALS);
        } catch (RuntimeException unreadable) {
            return silent(Part.CREDENTIALS);
        }
    }

    private Finding address(Service service) {
        if (Boolean.TRUE.equals(service.getUseInboundWebhookOnNumber())) {
            return wanting(Part.ADDRESS, """
                    The service leaves incoming texts to each number. In Twilio’s console, Messaging → Services → %s → \
                    Integration, choose “Send a webhook” and enter %s.""".formatted(service.getFriendlyName(), account.inboundUrl()));
        }
        String there = Objects.toString(service.getInboundRequestUrl(), "");
        if (!there.replaceFirst("#.*", "").equals(account.inboundUrl())) {
            return wanting(Part.ADDRESS, """
                    Twilio brings incoming texts to %s. In its console, Messaging → Services → %s → Integration, enter %s \
                    as the request URL, with POST.""".formatted(
                            there.isEmpty() ? "nobody" : there, service.getFriendlyName(), account.inboundUrl()));
        }
        return good(Part.ADDRESS, "Twilio brings incoming texts to %s.".formatted(account.inboundUrl()));
    }

    private Finding numbers(Service service, List<PhoneNumber> senders) {
        Set<String> pool = StreamSupport.stream(
                        com.twilio.rest.messaging.v1.service.PhoneNumber.reader(service.getSid())
                                .read(client())
                                .spliterator(),
                        false)
                .map(number -> number.getPhoneNumber().getEndpoint())
                .collect(Collectors.toSet());
        String missing = senders.stream()
                .filter(number -> !pool.contains(number.e164()))
                .map(PhoneNumber::national)
                .collect(Collectors.joining(", "));
        if (senders.isEmpty()) {
            return wanting(Part.NUMBERS, "The brand has no number yet. Add one under Numbers.");
        }
        return missing.isEmpty()
                ? good(Part.NUMBERS, "All are in the service’s sender pool.")
                : wanting(Part.NUMBERS, """
                        Not in the service’s sender pool: %s. In Twilio’s console, Messaging → Services → %s → Sender Pool, add \
                        them.""".formatted(missing, service.getFriendlyName()));
    }

    private Finding silent(Part part) {
        return wanting(part, """
                Twilio gave no usable answer. Try again in a minute; if it stays so, this server must be allowed to open \
                https connections to %s.""".formatted(account.apiBase()));
    }

    private TwilioRestClient client() {
        return Objects.requireNonNull(client);
    }
}
