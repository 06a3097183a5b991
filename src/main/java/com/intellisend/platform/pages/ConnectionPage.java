package com.intellisend.platform.pages;

import com.intellisend.ai.AiEngine;
import com.intellisend.messaging.Carrier;
import com.intellisend.messaging.CarrierSilent;
import com.intellisend.messaging.twilio.TwilioAccount;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether the carrier answers us, and whether it has reached us lately. */
@Named
@RequestScoped
public class ConnectionPage {

    private static final String NO_TEXT = "SM00000000000000000000000000000000";

    @Inject
    private TwilioAccount account;

    @Inject
    private Carrier carrier;

    @Inject
    private WebhooksSeen seen;

    @Inject
    private AiEngine engine;

    @Inject
    private CurrentTenant tenant;

    private @Nullable String outcome;
    private boolean reached;

    /** Asks for a text that cannot exist: whoever says so has believed our credentials. */
    public void check() {
        try {
            carrier.bySid(NO_TEXT);
            reached = true;
            outcome = "The carrier answers and believes our credentials.";
        } catch (CarrierSilent silence) {
            outcome = "The carrier does not answer as it should: " + silence.getMessage();
        }
    }

    public @Nullable String getOutcome() {
        return outcome;
    }

    public boolean isReached() {
        return reached;
    }

    public boolean isSimulated() {
        return account.isSimulated();
    }

    public String getAccount() {
        return account.sid();
    }

    public String getService() {
        return account.messagingService().isEmpty() ? "none" : account.messagingService();
    }

    public String getApi() {
        return account.apiBase();
    }

    public String getInboundUrl() {
        return account.publicBase() + "/webhooks/twilio/inbound";
    }

    public String getStatusUrl() {
        return account.publicBase() + "/webhooks/twilio/status";
    }

    public @Nullable Instant getLastInbound() {
        return seen.last(tenant.id(), "inbound");
    }

    public @Nullable Instant getLastStatus() {
        return seen.last(tenant.id(), "status");
    }

    public String getEngine() {
        return engine.introduction();
    }
}
