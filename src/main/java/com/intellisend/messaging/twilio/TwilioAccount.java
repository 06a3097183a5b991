package com.intellisend.messaging.twilio;

import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which account the texts go through, and the addresses of both sides; the simulator's when no Twilio account is
 * configured.
 */
@ApplicationScoped
public class TwilioAccount {

    public static final String SIMULATOR_SID = "ACsimulator00000000000000000000000";
    public static final String SIMULATOR_TOKEN = "simulator";
    public static final String SIMULATOR_SERVICE = "MGsimulator00000000000000000000000";

    private final Optional<String> sid;
    private final Optional<String> token;
    private final Optional<String> service;
    private final Optional<String> apiBase;
    private final Optional<String> publicBase;
    private final String host;
    private final int port;

    @Inject
    TwilioAccount(
            @ConfigProperty(name = "TWILIO_ACCOUNT_SID") Optional<String> sid,
            @ConfigProperty(name = "TWILIO_AUTH_TOKEN") Optional<String> token,
            @ConfigProperty(name = "TWILIO_MESSAGING_SERVICE_SID") Optional<String> service,
            @ConfigProperty(name = "TWILIO_API_BASE_URL") Optional<String> apiBase,
            @ConfigProperty(name = "PUBLIC_BASE_URL") Optional<String> publicBase,
            @ConfigProperty(name = "HTTP_HOST", defaultValue = "127.0.0.1") String host,
            @ConfigProperty(name = "HTTP_PORT", defaultValue = "9080") int port) {
        this.sid = sid.filter(value -> !value.isBlank());
        this.token = token.filter(value -> !value.isBlank());
        this.service = service.filter(value -> !value.isBlank());
        this.apiBase = apiBase.filter(value -> !value.isBlank()).map(TwilioAccount::withoutSlash);
        this.publicBase = publicBase.filter(value -> !value.isBlank()).map(TwilioAccount::withoutSlash);
        this.host = host;
        this.port = port;
    }

    /** For CDI's proxy only. */
    TwilioAccount() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", 0);
    }

    /** While no Twilio account is configured the simulator is the carrier. */
    public boolean isSimulated() {
        return sid.isEmpty() || token.isEmpty();
    }

    /** The one of the two names that is missing while the other is set; with half an account nobody could be texted. */
    public Optional<String> missing() {
        if (sid.isPresent() == token.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(sid.isPresent() ? "TWILIO_AUTH_TOKEN" : "TWILIO_ACCOUNT_SID");
    }

    /** Nobody outside this machine can be reached by a text: the simulator carries, or a Twilio on this machine does. */
    public boolean isHarmless() {
        return apiBase.map(TwilioAccount::isLoopback).orElse(isSimulated());
    }

    public String sid() {
        return isSimulated() ? SIMULATOR_SID : sid.orElseThrow();
    }

    /** Signs webhooks and opens the API; never logged. */
    public String token() {
        return isSimulated() ? SIMULATOR_TOKEN : token.orElseThrow();
    }

    public String messagingService() {
        return isSimulated() ? SIMULATOR_SERVICE : service.orElse("");
    }

    /** Where the REST API is, without a slash at the end. */
    public String apiBase() {
        if (apiBase.isPresent()) {
            return apiBase.get();
        }
        return isSimulated() ? "http://" + ownHost() + ":" + port + "/simulator" : "https://api.twilio.com";
    }

    /** How the world reaches us, without a slash at the end. */
    public String publicBase() {
        return publicBase.orElse("http://localhost:" + port);
    }

    /** Where Twilio is to bring incoming texts. */
    public String inboundUrl() {
        return publicBase() + "/webhooks/twilio/inbound";
    }

    /** Where Twilio is to report what became of texts that do not name an address themselves. */
    public String statusUrl() {
        return publicBase() + "/webhooks/twilio/status";
    }

    /** The address for the status callbacks of one text; it tells us which text even before we know the SID. */
    URI statusCallback(TenantId tenant, UUID messageId) {
        return URI.create(statusUrl() + "?tenant=" + tenant + "&message=" + messageId);
    }

    private String ownHost() {
        return host.equals("0.0.0.0") || host.equals("*") || host.equals("::") ? "127.0.0.1" : host;
    }

    private static boolean isLoopback(String url) {
        try {
            String host = URI.create(url).getHost();
            return host != null && InetAddress.getByName(host).isLoopbackAddress();
        } catch (IllegalArgumentException | UnknownHostException notThisMachine) {
            return false;
        }
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
