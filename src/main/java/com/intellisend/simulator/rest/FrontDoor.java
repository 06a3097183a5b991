package com.intellisend.simulator.rest;

import com.intellisend.messaging.twilio.TwilioAccount;
import com.intellisend.simulator.TwilioRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Who may use the simulated account, and how many requests of theirs are served at once (Twilio's error 20429). */
@ApplicationScoped
class FrontDoor {

    @Inject
    private TwilioAccount account;

    @Inject
    @ConfigProperty(name = "intellisend.simulator.requests-at-once", defaultValue = "100")
    private int atOnce;

    private final AtomicInteger inside = new AtomicInteger();

    <T> T serve(@Nullable String authorization, String sid, String path, Supplier<T> request) {
        try {
            if (inside.incrementAndGet() > atOnce) {
                throw TwilioRefusal.tooMany();
            }
            if (!isAuthentic(authorization)) {
                throw TwilioRefusal.notAuthenticated();
            }
            if (!sid.equals(account.sid())) {
                throw TwilioRefusal.notFound(path);
            }
            return request.get();
        } finally {
            inside.decrementAndGet();
        }
    }

    private boolean isAuthentic(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return false;
        }
        try {
            byte[] given = Base64.getDecoder().decode(authorization.substring(6).strip());
            return MessageDigest.isEqual(
                    given, (account.sid() + ":" + account.token()).getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
