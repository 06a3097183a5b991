package com.intellisend.platform.demo;

import com.intellisend.kernel.Refusal;
import com.intellisend.messaging.twilio.TwilioAccount;
import com.intellisend.tenancy.Agency;
import com.intellisend.tenancy.NewPerson;
import com.intellisend.tenancy.Role;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sees at every start whether anybody lives here; if not, lets the first ones in. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstDay {

    private static final Logger LOG = Logger.getLogger(FirstDay.class.getName());
    private static final String DEMO_PASSWORD = "desert-rain-demo";

    @Inject
    private Agency agency;

    @Inject
    private TwilioAccount carrier;

    @Inject
    private DemoBrands brands;

    @Inject
    @ConfigProperty(name = "INTELLISEND_ADMIN_EMAIL")
    private Optional<String> email;

    @Inject
    @ConfigProperty(name = "INTELLISEND_ADMIN_PASSWORD")
    private Optional<String> password;

    @PostConstruct
    void open() {
        if (!agency.hasNobody()) {
            return;
        }
        if (carrier.isSimulated()) {
            brands.plant(DEMO_PASSWORD);
            // Last, so that a start that was cut short is taken up by the next one.
            agency.add(new NewPerson("admin@intellisend.example", "Dana Whitfield", Role.ADMIN), DEMO_PASSWORD);
            LOG.info("Demo brands, people and contacts were added.");
        } else if (email.isPresent() && password.isPresent()) {
            addFirstAdmin(email.get(), password.get());
        } else {
            LOG.warning("Nobody can sign in yet: set INTELLISEND_ADMIN_EMAIL and INTELLISEND_ADMIN_PASSWORD.");
        }
    }

    private void addFirstAdmin(String address, String secret) {
        try {
            agency.add(new NewPerson(address, "Admin", Role.ADMIN), secret);
            LOG.info("The agency's first admin was added.");
        } catch (Refusal refused) {
            LOG.log(
                    Level.SEVERE,
                    "Nobody can sign in yet: mend INTELLISEND_ADMIN_EMAIL or INTELLISEND_ADMIN_PASSWORD: {0}",
                    refused.detail());
        }
    }
}
