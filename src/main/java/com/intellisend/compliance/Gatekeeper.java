package com.intellisend.compliance;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.Tenants;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks the gate for many recipients at once, with all that is on record of their numbers. */
@UseCase
public class Gatekeeper {

    @Inject
    private Tenants tenants;

    @Inject
    private Suppressions suppressions;

    @Inject
    private ReviewList reviews;

    @Inject
    private MarketingTexts marketing;

    /** One verdict for each recipient, by number. */
    public Map<PhoneNumber, Verdict> ask(
            TenantId tenant, MessageClass messageClass, Collection<Recipient> recipients, Instant businessNow) {
        Gate gate = new Gate(BrandRules.of(tenants.get(tenant)));
        List<PhoneNumber> phones = recipients.stream().map(Recipient::phone).toList();
        Map<PhoneNumber, Standing> standings = standings(tenant, phones);
        Map<PhoneNumber, List<Instant>> texted =
                messageClass == MessageClass.MARKETING ? marketing.to(tenant, phones, businessNow) : Map.of();
        Map<PhoneNumber, Verdict> verdicts = new LinkedHashMap<>();
        for (Recipient recipient : recipients) {
            PhoneNumber phone = recipient.phone();
            verdicts.put(
                    phone,
                    gate.ask(
                            messageClass,
                            recipient.textedAt(texted.getOrDefault(phone, List.of())),
                            standings.getOrDefault(phone, Standing.NOTHING),
                            businessNow));
        }
        return verdicts;
    }

    /** Why texts of this class may not go to these numbers whatever the hour; a number that is free is not in the map. */
    public Map<PhoneNumber, String> forbidden(
            TenantId tenant, MessageClass messageClass, Collection<PhoneNumber> phones) {
        Map<PhoneNumber, String> reasons = new HashMap<>();
        standings(tenant, phones).forEach((phone, standing) -> {
            String reason = Gate.forbidden(messageClass, standing);
            if (reason != null) {
                reasons.put(phone, reason);
            }
        });
        return reasons;
    }

    private Map<PhoneNumber, Standing> standings(TenantId tenant, Collection<PhoneNumber> phones) {
        Map<PhoneNumber, List<Suppression>> inForce = suppressions.inForce(tenant, phones);
        Set<PhoneNumber> held = reviews.held(tenant, phones);
        Map<PhoneNumber, Standing> standings = new HashMap<>();
        for (PhoneNumber phone : phones) {
            standings.put(phone, Standing.of(inForce.getOrDefault(phone, List.of()), held.contains(phone)));
        }
        return standings;
    }
}
