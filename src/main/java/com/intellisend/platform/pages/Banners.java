package com.intellisend.platform.pages;

import com.intellisend.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What everybody should know on every page: that no real carrier is connected. */
@ApplicationScoped
public class Banners {

    @Inject
    @ConfigProperty(name = "TWILIO_ACCOUNT_SID")
    private Optional<String> twilioAccount;

    List<Banner> about(Tenant tenant) {
        List<Banner> banners = new ArrayList<>();
        if (twilioAccount.isEmpty()) {
            banners.add(new Banner(
                    "info",
                    "mobile",
                    "The simulator is the carrier: no text leaves this machine.",
                    "See the phones",
                    "/simulator/phones"));
        }
        return banners;
    }
}
