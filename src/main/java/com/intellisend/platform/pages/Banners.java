package com.intellisend.platform.pages;

import com.intellisend.compliance.Gatekeeper;
import com.intellisend.compliance.MessageClass;
import com.intellisend.compliance.Reasons;
import com.intellisend.compliance.Recipient;
import com.intellisend.compliance.Verdict;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.messaging.Alerts;
import com.intellisend.messaging.twilio.TwilioAccount;
import com.intellisend.tenancy.Tenant;
import com.intellisend.tenancy.TenantNumber;
import com.intellisend.tenancy.TenantNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What everybody should know on every page: no carrier is connected, something is wrong, it is night. */
@ApplicationScoped
class Banners {

    private static final int MOST_ALERTS = 2;

    @Inject
    private TwilioAccount carrier;

    @Inject
    private Alerts alerts;

    @Inject
    private Gatekeeper gatekeeper;

    @Inject
    private TenantNumbers numbers;

    @Inject
    private BusinessTime time;

    List<Banner> about(Tenant tenant) {
        List<Banner> banners = new ArrayList<>();
        if (carrier.isSimulated()) {
            banners.add(new Banner(
                    "info",
                    "mobile",
                    "Simulator on: no text leaves this machine.",
                    null,
                    "See the phones",
                    "/simulator/phones"));
        }
        alerts.open(tenant.id()).stream()
                .limit(MOST_ALERTS)
                .map(alert -> new Banner("alert", "exclamation-triangle", alert.words(), alert.advice(), null, null))
                .forEach(banners::add);
        numbers.defaultNumber(tenant.id())
                .map(TenantNumber::phoneNumber)
                .flatMap(own -> nightUntil(tenant, own))
                .map(morning -> night(tenant, morning))
                .ifPresent(banners::add);
        return banners;
    }

    /** When campaign texts may leave again for somebody next door; empty while they may. */
    private Optional<Instant> nightUntil(Tenant tenant, PhoneNumber nextDoor) {
        Recipient neighbour = new Recipient(nextDoor, tenant.timeZone(), null, true, true, null);
        Verdict verdict = gatekeeper
                .ask(tenant.id(), MessageClass.SERVICE, List.of(neighbour), time.now())
                .get(nextDoor);
        return verdict instanceof Verdict.NotBefore wait && wait.reason().equals(Reasons.QUIET_HOURS)
                ? Optional.of(wait.until())
                : Optional.empty();
    }

    private Banner night(Tenant tenant, Instant morning) {
        ZoneId zone = tenant.timeZone();
        boolean today = morning.atZone(zone)
                .toLocalDate()
                .equals(time.now().atZone(zone).toLocalDate());
        String words = "It is %s in %s: campaigns wait until %s."
                .formatted(
                        Words.clock(time.now(), zone),
                        cityOf(zone),
                        today ? Words.clock(morning, zone) : Words.exactly(morning, zone));
        return carrier.isSimulated()
                ? new Banner("night", "moon", words, null, "Move the clock", "/simulator/phones")
                : new Banner("night", "moon", words, null, null, null);
    }

    /** Arizona's clock is named after Phoenix; the brands of this house are in Tucson. */
    private static String cityOf(ZoneId zone) {
        String name = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
        return name.equals("Phoenix") ? "Tucson" : name;
    }
}
