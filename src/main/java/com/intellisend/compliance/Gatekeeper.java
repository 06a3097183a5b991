package com.intellisend.compliance;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.Tenants;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks the gate for many recipients at once, with what is known of their numbers. */
@UseCase
public class Gatekeeper {

    @Inject
    private Tenants tenants;

    @Inject
    private Suppressions suppressions;

    @Inject
    private ReviewList reviews;

    /** One verdict for each recipient, by number. */
    public Map<PhoneNumber, Verdict> ask(
            TenantId tenant, MessageClass messageClass, Collection<Recipient> recipients, Instant businessNow) {
        Gate gate = new Gate(BrandRules.of(tenants.get(tenant)));
        List<PhoneNumber> phones = recipients.stream().map(Recipient::phone).toList();
        Map<PhoneNumber, List<Suppression>> inForce = suppressions.inForce(tenant, phones);
        Set<PhoneNumber> held = reviews.held(tenant, phones);
        Map<PhoneNumber, Verdict> verdicts = new LinkedHashMap<>();
        for (Recipient recipient : recipients) {
            verdicts.put(
                    recipient.phone(),
                    gate.ask(
                            messageClass,
                            recipient,
                            Standing.of(
                                    inForce.getOrDefault(recipient.phone(), List.of()),
                                    held.contains(recipient.phone())),
                            businessNow));
        }
        return verdicts;
    }
}
