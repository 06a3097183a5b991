package com.intellisend.campaigns;

import com.intellisend.compliance.Recipient;
import com.intellisend.compliance.SendingHours;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.Tenants;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When each text of a drip would leave for somebody who lives where the brand is and comes in at this moment. */
@UseCase
public class DripSimulation {

    /** A number that tells nothing of its place; the brand's zone does. */
    private static final PhoneNumber NOBODY = new PhoneNumber("+15205550100");

    @Inject
    private SendingHours hours;

    @Inject
    private Tenants tenants;

    @Inject
    private BusinessTime time;

    /** @param delays of the steps in their order */
    public List<Instant> of(TenantId tenant, List<Duration> delays) {
        SendingHours.Day day = hours.of(tenant);
        Recipient neighbour = new Recipient(NOBODY, tenants.get(tenant).timeZone(), null, true, false, null);
        List<Instant> leaving = new ArrayList<>();
        Instant from = time.now();
        for (Duration delay : delays) {
            from = day.firstOpen(neighbour, from.plus(delay));
            leaving.add(from);
        }
        return leaving;
    }
}
