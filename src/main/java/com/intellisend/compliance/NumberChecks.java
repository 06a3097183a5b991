package com.intellisend.compliance;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.Tenants;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks the gate about one number, for a person who wants to know. */
@UseCase
public class NumberChecks {

    @Inject
    private Gatekeeper gatekeeper;

    @Inject
    private KnownNumbers numbers;

    @Inject
    private Suppressions suppressions;

    @Inject
    private ReviewList reviews;

    @Inject
    private Tenants tenants;

    public NumberCheck check(TenantId tenant, PhoneNumber phone, Instant now) {
        Recipient recipient = numbers.recipient(tenant, phone);
        Map<MessageClass, NumberCheck.Answer> answers = new EnumMap<>(MessageClass.class);
        for (MessageClass what : MessageClass.values()) {
            Verdict verdict =
                    gatekeeper.ask(tenant, what, List.of(recipient), now).get(phone);
            answers.put(what, NumberCheck.Answer.of(Objects.requireNonNull(verdict)));
        }
        List<PhoneNumber> one = List.of(phone);
        return new NumberCheck(
                phone,
                answers,
                localTimes(tenant, recipient, now),
                suppressions.inForce(tenant, one).getOrDefault(phone, List.of()),
                !reviews.held(tenant, one).isEmpty());
    }

    private List<ZonedDateTime> localTimes(TenantId tenant, Recipient recipient, Instant now) {
        return WhoseClock.placesOf(recipient, tenants.get(tenant).timeZone()).stream()
                .map(place -> now.atZone(place.zone()))
                .distinct()
                .sorted()
                .toList();
    }
}
