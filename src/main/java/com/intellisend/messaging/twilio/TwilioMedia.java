package com.intellisend.messaging.twilio;

import com.intellisend.messaging.CarrierMedia;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks Twilio for pictures. An address comes in a signed webhook and is still only followed to Twilio's own hosts (or to the
 * account's API, which may be the simulator), redirects too; the account's token is shown to the API alone.
 */
@ApplicationScoped
class TwilioMedia implements CarrierMedia {

    private static final Logger LOG = Logger.getLogger(TwilioMedia.class.getName());
    private static final int MOST_REDIRECTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final TwilioAccount account;

    @Inject
    TwilioMedia(TwilioAccount account) {
        this.account = account;
    }

    /** For CDI's proxy only. */
    TwilioMedia() {
        this(new TwilioAccount());
    }

    @Override
    public Optional<byte[]> fetch(String url, int limit) {
        try {
            URI address = URI.create(url);
            for (int hop = 0; hop <= MOST_REDIRECTS && isTwilios(address); hop++) {
                HttpResponse<InputStream> answer = http.send(request(address), BodyHandlers.ofInputStream());
                try (InputStream body = answer.body()) {
                    int status = answer.statusCode();
                    if (status == 200) {
                        byte[] bytes = body.readNBytes(limit + 1);
                        return Optional.of(bytes).filter(all -> all.length <= limit);
                    }
                    Optional<String> next = answer.headers().firstValue("Location");
                    if (status < 300 || status >= 400 || next.isEmpty()) {
                        return Optional.empty();
                    }
                    address = address.resolve(next.get());
                }
            }
        } catch (IOException | IllegalArgumentException unreachable) {
            LOG.log(Level.INFO, "A picture could not be fetched: {0}", unreachable.toString());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private HttpRequest request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        if (isApi(address)) {
            String account = this.account.sid() + ":" + this.account.token();
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)));
        }
        return request.build();
    }

    private boolean isApi(URI address) {
        URI api = URI.create(account.apiBase());
        return api.getScheme().equalsIgnoreCase(address.getScheme())
                && api.getAuthority().equalsIgnoreCase(address.getAuthority())
                && address.normalize().getPath().startsWith(api.getPath() + "/");
    }

    private boolean isTwilios(URI address) {
        if (address.getHost() == null || address.getUserInfo() != null) {
            return false;
        }
        if (isApi(address)) {
            return true;
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        boolean theirs = host.endsWith(".twilio.com") || host.endsWith(".twiliocdn.com");
        return theirs && "https".equalsIgnoreCase(address.getScheme()) && address.getPort() == -1;
    }
}
