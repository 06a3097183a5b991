package com.intellisend.messaging;

import com.intellisend.compliance.Suppressions;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What follows from a carrier's error for those who did not send the text: the recipient's number, the sender, staff. */
@ApplicationScoped
class Consequences {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Inject
    private Suppressions suppressions;

    @Inject
    private Senders senders;

    @Inject
    private OutOfReach outOfReach;

    @Inject
    private Alerts alerts;

    @Inject
    private MachineTime machineTime;

    void of(TenantId tenant, UUID message, PhoneNumber from, PhoneNumber to, CarrierError error, Instant now) {
        switch (error.action()) {
            case SUPPRESS, BLOCKED -> suppressions.addFromCarrier(tenant, to, "twilio_" + error.code(), message, now);
            case UNREACHABLE -> suppressions.addFromCarrier(tenant, to, "unreachable", message, now);
            case STOP_SENDER, STOP_ACCOUNT -> stopSender(tenant, from, error, now);
            case UNREACHABLE_AT_LAST -> {
                if (outOfReach.often(tenant, to, now)) {
                    suppressions.addFromCarrier(tenant, to, "unreachable", message, now);
                }
            }
            case NEXT_DAY -> holdBrand(tenant, error, now);
            case REST_SENDER -> restSender(tenant, from, error);
            case SLOW_DOWN -> slowDown(tenant, from, error);
            case NOTE ->
                alerts.raise(
                        tenant, "carrier-" + error.code(), from.e164(), error.words(), advice(error), error.code());
            case FAIL, RETRY, RETRY_ONCE -> {
                // it concerns this text only
            }
        }
    }

    private static String advice(CarrierError error) {
        return switch (error.kind()) {
            case INFORMATION -> "Texts go on. Leave what can wait until after midnight Pacific.";
            case UNKNOWN -> "Texts go on; this one is not sent again. Look it up at twilio.com/docs/api/errors.";
            default -> "Texts to others go on. Set it right in the Twilio console, then resolve this alert.";
        };
    }

    void holdBrand(TenantId tenant, CarrierError error, Instant now) {
        // The account's limit is of any 24 hours: nobody knows when it is free, so a text an hour finds out.
        boolean account = error.scope() == CarrierError.Scope.ACCOUNT;
        senders.hold(tenant, account ? now.plus(AN_HOUR) : Senders.nextDay(now));
        alerts.raiseOnce(
                tenant,
                "daily-limit",
                now.atZone(Senders.CARRIERS_DAY).toLocalDate().toString(),
                error.words(),
                account
                        ? "Texts are tried again every hour; there is nothing to do."
                        : "Texts wait until midnight Pacific and leave then; there is nothing to do.");
    }

    void restSender(TenantId tenant, PhoneNumber from, CarrierError error) {
        Duration rest = error.again() == null ? A_MINUTE : error.again();
        senders.rest(tenant, from, machineTime.now().plus(rest));
        if (rest.compareTo(A_MINUTE) > 0) {
            alerts.raise(
                    tenant,
                    "sender-rests",
                    from.e164(),
                    error.words(),
                    "Its texts wait for " + rest.toMinutes() + " minutes and then leave by themselves.",
                    error.code());
        }
    }

    void slowDown(TenantId tenant, PhoneNumber from, CarrierError error) {
        senders.slowDown(tenant, from, machineTime.now());
        alerts.raise(
                tenant,
                "sender-slowed",
                from.e164(),
                error.words(),
                "Its texts leave at half the pace for a while. Lower the number’s pace in Settings if this comes back.",
                error.code());
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
