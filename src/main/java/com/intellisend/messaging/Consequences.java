package com.intellisend.messaging;

import com.intellisend.compliance.Suppressions;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** What follows from a carrier's error for those who did not send the text: the recipient's number, the sender, staff. */
@ApplicationScoped
class Consequences {

    @Inject
    private Suppressions suppressions;

    @Inject
    private Senders senders;

    @Inject
    private Alerts alerts;

    @Inject
    private MachineTime machineTime;

    void of(TenantId tenant, UUID message, PhoneNumber from, PhoneNumber to, CarrierError error, Instant now) {
        switch (error.action()) {
            case SUPPRESS, BLOCKED -> suppressions.addFromCarrier(tenant, to, "twilio_" + error.code(), message, now);
            case UNREACHABLE -> suppressions.addFromCarrier(tenant, to, "unreachable", message, now);
            case STOP_SENDER, STOP_ACCOUNT -> stopSender(tenant, from, error, now);
            case NEXT_DAY -> senders.rest(tenant, from, Senders.nextDay(machineTime.now()));
            case NOTE -> alerts.raise(tenant, "carrier-notice", from.e164(), error.words(), null, error.code());
            case FAIL, RETRY -> {
                // it concerns this text only
            }
        }
    }

    void stopSender(TenantId tenant, PhoneNumber from, CarrierError error, Instant now) {
        boolean account = error.action() == CarrierError.Action.STOP_ACCOUNT;
        senders.stop(tenant, from, account, error, now);
        alerts.raise(
                tenant,
                account ? "account-stopped" : "sender-stopped",
                account ? null : from.e164(),
                error.words(),
                "Texts wait. Set it right with Twilio, then resolve this alert and they leave.",
                error.code());
    }
}
