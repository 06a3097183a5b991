package com.intellisend.platform.pages;

import com.intellisend.ai.AiEngine;
import com.intellisend.messaging.twilio.Finding;
import com.intellisend.messaging.twilio.TwilioAccount;
import com.intellisend.messaging.twilio.TwilioConnection;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.TenantNumber;
import com.intellisend.tenancy.TenantNumbers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the carrier believes us and has our service, and whether it has reached us lately. */
@Named
@RequestScoped
public class ConnectionPage {

    @Inject
    private TwilioAccount account;

    @Inject
    private TwilioConnection connection;

    @Inject
    private TenantNumbers numbers;

    @Inject
    private WebhooksSeen seen;

    @Inject
    private AiEngine engine;

    @Inject
    private CurrentTenant tenant;

    private List<Finding> asked = List.of();

    /** Asks the carrier; nothing is asked before somebody wants to know. */
    public void check() {
        asked = connection.ask(
                numbers.all(tenant.id()).stream().map(TenantNumber::phoneNumber).toList());
    }

    /** What the carrier said, if it was asked, and whether it has reached us. */
    public List<Finding> getFindings() {
        return Stream.concat(asked.stream(), Stream.of(connection.reached(getLastInbound())))
                .toList();
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
        return account.inboundUrl();
    }

    public String getStatusUrl() {
        return account.statusUrl();
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
