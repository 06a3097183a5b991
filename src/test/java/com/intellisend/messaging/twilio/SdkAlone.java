package com.intellisend.messaging.twilio;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.Carrier.Answer;
import com.intellisend.messaging.Carrier.Handover;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The door to Twilio without a house behind it: the SDK on the product's own pool, as the limit for the bench. */
public final class SdkAlone {

    private static final TenantId NOBODY = TenantId.create();

    private final TwilioCarrier carrier;

    public SdkAlone(String url, int connections) {
        TwilioAccount account = new TwilioAccount(
                Optional.of("ACbench0000000000000000000000000000"),
                Optional.of("of-the-bench"),
                Optional.of("MGbench0000000000000000000000000000"),
                Optional.of(url),
                Optional.empty(),
                "127.0.0.1",
                9080);
        carrier = new TwilioCarrier(account, connections, Duration.ofSeconds(2), Duration.ofSeconds(10));
    }

    public void send(String from, String to, String body) {
        Answer answer = carrier.sendSmsForTenant(new Handover(
                NOBODY, UUID.randomUUID(), new PhoneNumber(from), new PhoneNumber(to), body, Duration.ofHours(4)));
        if (!(answer instanceof Answer.Accepted)) {
            throw new AssertionError("The SDK alone got " + answer);
        }
    }
}
