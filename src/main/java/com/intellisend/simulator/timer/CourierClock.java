package com.intellisend.simulator.timer;

import com.intellisend.messaging.twilio.TwilioAccount;
import com.intellisend.simulator.WebhookCourier;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Wakes the courier every second while the simulator is the carrier. */
@Singleton
public class CourierClock {

    @Inject
    private WebhookCourier courier;

    @Inject
    private TwilioAccount account;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void tick() {
        if (account.isSimulated()) {
            courier.hurry();
        }
    }
}
