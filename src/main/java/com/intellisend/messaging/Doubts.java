package com.intellisend.messaging;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.Carrier.CarriedText;
import com.intellisend.messaging.DoubtfulTexts.Doubt;
import com.intellisend.messaging.MessageEvents.News;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Settles texts of which nobody knows whether they left: what the carrier has is adopted, what it does not have on two
 * looks minutes apart goes back into the queue.
 */
@UseCase
class Doubts {

    private static final int LOOKS = 2;
    private static final Duration ASKING = Duration.ofMinutes(1);
    private static final Duration SHORTLY = Duration.ofSeconds(5);

    @Inject
    private DoubtfulTexts doubtful;

    @Inject
    private ClaimedTexts texts;

    @Inject
    private Progress progress;

    @Inject
    private MessageEvents events;

    @Inject
    private BusinessTime businessTime;

    @Inject
    private MachineTime machineTime;

    @Inject
    @ConfigProperty(name = "intellisend.messaging.second-look", defaultValue = "PT2M")
    private Duration secondLook;

    /** Those that it is time to ask about, ours for a minute. */
    public List<Doubt> take(TenantId tenant, int limit) {
        Instant machine = machineTime.now();
        doubtful.markAbandoned(tenant, machine, businessTime.now());
        return doubtful.take(tenant, limit, machine, ASKING);
    }

    /**
     * Decides about one of them.
     *
     * @param carried what the carrier has between the two numbers
     */
    public void settle(TenantId tenant, Doubt doubt, List<CarriedText> carried) {
        if (!doubtful.isStillUnknown(tenant, doubt.id())) {
            return;
        }
        Instant now = businessTime.now();
        Instant machine = machineTime.now();
        if (doubtful.hasTwinOnItsWay(tenant, doubt)) {
            doubtful.lookAgain(tenant, doubt.id(), doubt.lookedFor(), machine.plus(SHORTLY));
            return;
        }
        Optional<CarriedText> found = ours(tenant, doubt, carried);
        if (found.isPresent()) {
            CarriedText there = found.get();
            CarrierError error = there.errorCode() == null ? null : CarrierErrors.of(there.errorCode());
            MessageStatus status = MessageStatus.of(there.status()).orElse(MessageStatus.ACCEPTED);
            progress.apply(
                    tenant,
                    List.of(new Progress.Step(doubt.id(), there.sid(), status, "found at carrier", error)),
                    now);
        } else if (doubt.lookedFor() + 1 < LOOKS) {
            doubtful.lookAgain(tenant, doubt.id(), doubt.lookedFor() + 1, machine.plus(secondLook));
            events.keep(tenant, News.of(doubt.id(), MessageStatus.UNKNOWN, "not at carrier yet"), now);
        } else {
            texts.release(tenant, doubt.id(), doubt.attempts(), machine, now);
            events.keep(tenant, News.of(doubt.id(), MessageStatus.PENDING, "not at carrier, looked twice"), now);
        }
    }

    /** The oldest text there that reads the same, or nearly so, and that is none of our others. */
    private Optional<CarriedText> ours(TenantId tenant, Doubt doubt, List<CarriedText> carried) {
        Set<String> taken = doubtful.known(
                tenant, doubt.to(), carried.stream().map(CarriedText::sid).toList());
        List<CarriedText> free =
                carried.stream().filter(text -> !taken.contains(text.sid())).toList();
        return oldest(free, text -> text.body().strip().equals(doubt.body().strip()))
                .or(() -> oldest(free, text -> SameWords.in(text.body(), doubt.body())));
    }

    private static Optional<CarriedText> oldest(List<CarriedText> texts, Predicate<CarriedText> which) {
        return texts.stream()
                .filter(which)
                .min(Comparator.comparing(CarriedText::createdAt, Comparator.nullsLast(Comparator.naturalOrder())));
    }
}
