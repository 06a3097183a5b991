package com.intellisend.messaging.twilio;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.Messages;
import com.intellisend.messaging.TextsOfTheTests;
import com.intellisend.testkit.Daytime;
import com.intellisend.testkit.InsideTenant;
import com.intellisend.testkit.LoopbackTwilio;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test in the daytime of Tucson, with a brand of its own whose number is connected to a loopback Twilio of its own. */
public abstract class OnALoopbackLine {

    @Inject
    protected Daytime daytime;

    @Inject
    protected InsideTenant inside;

    @Inject
    protected TextsOfTheTests texts;

    @Inject
    protected Messages messages;

    protected LoopbackTwilio twilio;
    protected TenantId tenant;
    protected PhoneNumber brand;

    @BeforeEach
    void connect() {
        daytime.begin();
        twilio = new LoopbackTwilio();
        tenant = inside.create(TenantId.create());
        brand = texts.sender(tenant);
        CarrierOfTheTests.connect(brand, twilio);
    }

    @AfterEach
    void hangUp() {
        twilio.close();
    }

    protected String status(UUID text) {
        return messages.get(tenant, text).status();
    }
}
