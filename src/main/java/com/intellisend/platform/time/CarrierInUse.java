package com.intellisend.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which carrier the texts go to, as configured: the simulator, one on this machine, or the real one. */
@ApplicationScoped
public class CarrierInUse {

    @Inject
    @ConfigProperty(name = "TWILIO_ACCOUNT_SID")
    private Optional<String> accountSid;

    @Inject
    @ConfigProperty(name = "TWILIO_API_BASE_URL")
    private Optional<String> baseUrl;

    /** No Twilio account is configured: the simulator carries. */
    public boolean isSimulator() {
        return accountSid.isEmpty();
    }

    /** Nobody outside this machine can be reached by a text. */
    public boolean isHarmless() {
        return baseUrl.map(CarrierInUse::isLoopback).orElse(isSimulator());
    }

    private static boolean isLoopback(String url) {
        try {
            String host = URI.create(url).getHost();
            return host != null && InetAddress.getByName(host).isLoopbackAddress();
        } catch (IllegalArgumentException | UnknownHostException notThisMachine) {
            return false;
        }
    }
}
