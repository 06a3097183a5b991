package com.intellisend.inbox;

import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.MessageReceived;
import com.intellisend.tenancy.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells, as messaging does, that a text has come in: in a transaction of the tenant. */
@UseCase
public class EarsOfTheTests {

    @Inject
    private Event<MessageReceived> news;

    public void hear(TenantId tenant, MessageReceived received) {
        news.fire(received);
    }
}
