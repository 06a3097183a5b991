package com.intellisend.messaging.twilio;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.messaging.Carrier;
import com.intellisend.testkit.LoopbackTwilio;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The product's carrier; but texts from a number that a test has connected go to that test's own loopback Twilio. */
@Specializes
@ApplicationScoped
public class CarrierOfTheTests extends TwilioCarrier {

    private static final Map<PhoneNumber, Carrier> LINES = new ConcurrentHashMap<>();

    @Inject
    public CarrierOfTheTests(
            TwilioAccount account,
            @ConfigProperty(name = "intellisend.messaging.connections", defaultValue = "64") int connections,
            @ConfigProperty(name = "intellisend.messaging.connect-timeout", defaultValue = "PT2S") Duration connect,
            @ConfigProperty(name = "intellisend.messaging.answer-timeout", defaultValue = "PT10S") Duration answer) {
        super(account, connections, connect, answer);
    }

    /** For CDI's proxy only. */
    CarrierOfTheTests() {}

    /** From now on texts from this number go to that Twilio, which has a second to answer. */
    public static void connect(PhoneNumber from, LoopbackTwilio twilio) {
        TwilioAccount account = new TwilioAccount(
                Optional.of("AC0123456789abcdef0123456789abcdef"),
                Optional.of("secret"),
                Optional.of("MG0123456789abcdef0123456789abcdef"),
                Optional.of(twilio.url()),
                Optional.empty(),
                "127.0.0.1",
                9080);
        LINES.put(from, new TwilioCarrier(account, 8, Duration.ofSeconds(1), Duration.ofSeconds(1)));
    }

    @Override
    public Answer sendSmsForTenant(Handover text) {
        Carrier line = LINES.get(text.from());
        return line == null ? super.sendSmsForTenant(text) : line.sendSmsForTenant(text);
    }

    @Override
    public List<CarriedText> between(PhoneNumber from, PhoneNumber to) {
        Carrier line = LINES.get(from);
        return line == null ? super.between(from, to) : line.between(from, to);
    }
}
