package com.intellisend.compliance;

import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.Tenants;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** When it is day for a recipient, for those who plan ahead; whether a text may leave is asked of the gate all the same. */
@UseCase
public class SendingHours {

    @Inject
    private Tenants tenants;

    /** The hours of a brand as they are at this moment. */
    public Day of(TenantId tenant) {
        BrandRules rules = BrandRules.of(tenants.get(tenant));
        return new Day(new SendingWindow(rules.own()), rules.zone());
    }

    /** The brand's own hours within the law of where somebody may be. */
    public static final class Day {

        private static final Duration NEVER_SOON = Duration.ofDays(7);

        private final SendingWindow window;
        private final ZoneId zone;

        private Day(SendingWindow window, ZoneId zone) {
            this.window = window;
            this.zone = zone;
        }

        /** The first instant, not before the one given, at which a campaign may text them. */
        public Instant firstOpen(Recipient whom, Instant from) {
            Instant open = window.firstOpen(WhoseClock.placesOf(whom, zone), from);
            return open == null ? from.plus(NEVER_SOON) : open;
        }
    }
}
