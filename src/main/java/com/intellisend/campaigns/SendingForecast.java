package com.intellisend.campaigns;

import com.intellisend.compliance.Gatekeeper;
import com.intellisend.compliance.MessageClass;
import com.intellisend.compliance.Recipient;
import com.intellisend.compliance.Verdict;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.Carrier;
import com.intellisend.tenancy.Tenant;
import com.intellisend.tenancy.TenantNumber;
import com.intellisend.tenancy.TenantNumbers;
import com.intellisend.tenancy.Tenants;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When the texts of a campaign would leave, from the pace of its number, the brand's day and the hours where they arrive. */
@UseCase
public class SendingForecast {

    private static final int MOST_WINDOWS = 60;

    @Inject
    private Gatekeeper gatekeeper;

    @Inject
    private TenantNumbers numbers;

    @Inject
    private Tenants tenants;

    @Inject
    private Carrier carrier;

    /** A stretch in which texts may leave. */
    public record Window(Instant from, Instant to) {}

    /**
     * @param perSecond segments a second
     * @param windows those in which texts leave, in their order
     * @param last when the last text leaves; null when it would take longer than two months
     */
    public record Course(
            double perSecond,
            List<Window> windows,
            @Nullable Instant last) {}

    /**
     * @param from the number it leaves from; null for the default one
     * @param waves the texts by when they set out, in their order
     * @param start when the first would set out while there are none
     * @return empty while the brand has no number
     */
    public Optional<Course> of(TenantId tenant, @Nullable PhoneNumber from, List<Wave> waves, Instant start) {
        Optional<TenantNumber> number = from == null ? numbers.defaultNumber(tenant) : numbers.find(tenant, from);
        return number.map(sender -> course(
                tenants.get(tenant),
                sender,
                waves.isEmpty() ? List.of(new Wave(start, 0, 0, Recipient.of(sender.phoneNumber()))) : waves));
    }

    private Course course(Tenant brand, TenantNumber sender, List<Wave> waves) {
        double pace = sender.segmentsPerSecond().map(BigDecimal::doubleValue).orElseGet(carrier::usualPace);
        Integer budget = brand.limits().dailySegmentBudget();
        List<Window> windows = new ArrayList<>();
        Instant at = waves.get(0).at();
        for (Wave wave : waves) {
            Recipient neighbour = neighbour(brand, sender.phoneNumber(), waves.size() == 1 ? null : wave.like());
            Instant through =
                    through(brand, neighbour, wave, at.isBefore(wave.at()) ? wave.at() : at, pace, budget, windows);
            if (through == null) {
                return new Course(pace, windows, null);
            }
            at = through;
        }
        return new Course(pace, windows, at);
    }

    /** When the last text of a wave leaves; null when that would take too long. The windows that it needs are added. */
    private @Nullable Instant through(
            Tenant brand,
            Recipient neighbour,
            Wave wave,
            Instant start,
            double pace,
            @Nullable Integer budget,
            List<Window> windows) {
        Instant at = start;
        long left = wave.segments();
        while (windows.size() < MOST_WINDOWS) {
            Verdict verdict = nextDoor(brand, neighbour, at);
            if (verdict instanceof Verdict.Clear open) {
                windows.add(new Window(at, open.windowEnd()));
                long fits = (long) (Duration.between(at, open.windowEnd()).toSeconds() * pace);
                long today = budget == null ? fits : Math.min(fits, budget);
                if (left <= today) {
                    return at.plusMillis((long) (left * 1000 / pace));
                }
                left -= today;
                at = open.windowEnd();
            } else if (verdict instanceof Verdict.NotBefore closed) {
                at = closed.until();
            } else {
                return null;
            }
        }
        return null;
    }

    /** Somebody with whom nothing is wrong: where one of the wave is, or with a number like the brand's own. */
    private static Recipient neighbour(Tenant brand, PhoneNumber own, @Nullable Recipient like) {
        return like == null
                ? new Recipient(own, brand.timeZone(), null, true, true, null)
                : new Recipient(like.phone(), like.zone(), like.state(), true, true, null).at(like.zip());
    }

    private Verdict nextDoor(Tenant brand, Recipient neighbour, Instant at) {
        return gatekeeper
                .ask(brand.id(), MessageClass.SERVICE, List.of(neighbour), at)
                .getOrDefault(neighbour.phone(), new Verdict.NotBefore(at.plus(Duration.ofDays(1)), "quiet_hours"));
    }
}
