package com.intellisend.platform.health;

import com.intellisend.messaging.twilio.TwilioAccount;
import com.intellisend.platform.database.CannotStart;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Half a Twilio account keeps the application from starting: the simulator would answer for it and nobody be texted. */
@Singleton
@Startup
public class WholeAccount {

    @Inject
    private TwilioAccount account;

    @PostConstruct
    void check() {
        account.missing().ifPresent(name -> {
            throw new CannotStart("Only half of the Twilio account is set: set " + name
                            + " as well, or neither for the simulator.")
                    .logged();
        });
    }
}
