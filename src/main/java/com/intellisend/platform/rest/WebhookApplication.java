package com.intellisend.platform.rest;

import com.intellisend.messaging.twilio.TwilioWebhooks;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Where carriers report; no sign-in, each request proves itself by its signature. */
@ApplicationPath("/webhooks")
public class WebhookApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(TwilioWebhooks.class);
    }
}
