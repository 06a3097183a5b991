package com.intellisend.messaging.twilio;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Rings twice a minute for requests of Twilio whose handling broke off. */
@Singleton
public class ReceiptClock {

    @Inject
    private WebhookDesk desk;

    @Schedule(hour = "*", minute = "*", second = "15,45", persistent = false)
    void replay() {
        desk.replay();
    }
}
