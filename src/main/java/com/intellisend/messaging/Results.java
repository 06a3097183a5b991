package com.intellisend.messaging;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.Carrier.Answer;
import com.intellisend.messaging.MessageEvents.News;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Writes down what the carrier answered, and does what follows from it. */
@UseCase
class Results {

    /** A text that the carrier keeps refusing for the moment is given up after this many attempts. */
    private static final int MOST_ATTEMPTS = 12;

    @Inject
    private Progress progress;

    @Inject
    private ClaimedTexts texts;

    @Inject
    private DoubtfulTexts doubtful;

    @Inject
    private Consequences consequences;

    @Inject
    private MessageEvents events;

    @Inject
    private BusinessTime businessTime;

    @Inject
    private MachineTime machineTime;

    @Inject
    @ConfigProperty(name = "intellisend.messaging.first-look", defaultValue = "PT30S")
    private Duration firstLook;

    public void record(TenantId tenant, List<Answered> answers) {
        Instant now = businessTime.now();
        List<Progress.Step> steps = new ArrayList<>();
        for (Answered answered : answers) {
            Answer answer = answered.answer();
            if (answer instanceof Answer.Accepted accepted) {
                MessageStatus status = MessageStatus.of(accepted.status()).orElse(MessageStatus.ACCEPTED);
                steps.add(new Progress.Step(answered.text().id(), accepted.sid(), status, "accepted by carrier", null));
            } else if (answer instanceof Answer.Busy) {
                again(tenant, answered.text(), "carrier busy", now);
            } else if (answer instanceof Answer.Unknown unknown) {
                inDoubt(tenant, answered.text(), unknown.cause(), now);
            } else if (answer instanceof Answer.Refused refused) {
                refused(tenant, answered.text(), refused, now);
            }
        }
        progress.apply(tenant, steps, now);
    }

    private void inDoubt(TenantId tenant, ClaimedText text, String cause, Instant now) {
        if (doubtful.mark(tenant, text.id(), machineTime.now().plus(firstLook), now)) {
            events.keep(tenant, new News(text.id(), MessageStatus.UNKNOWN.word(), "no answer", null, cause), now);
        }
    }

    private void again(TenantId tenant, ClaimedText text, String cause, Instant now) {
        again(tenant, text, null, cause, now);
    }

    private void again(TenantId tenant, ClaimedText text, @Nullable Duration wanted, String cause, Instant now) {
        double dice = ThreadLocalRandom.current().nextDouble();
        Duration pause = wanted == null ? Backoff.after(text.attempts(), dice) : Backoff.around(wanted, dice);
        back(tenant, text, machineTime.now().plus(pause), cause, now);
    }

    private void back(TenantId tenant, ClaimedText text, Instant retryAt, String cause, Instant now) {
        texts.release(tenant, text.id(), text.attempts(), retryAt, now);
        events.keep(tenant, News.of(text.id(), MessageStatus.PENDING, cause), now);
    }

    private void refused(TenantId tenant, ClaimedText text, Answer.Refused refused, Instant now) {
        CarrierError error = CarrierErrors.of(refused.code());
        PhoneNumber from = text.from();
        switch (error.action()) {
            case STOP_SENDER, STOP_ACCOUNT -> {
                // Not the recipient's fault: the text waits until somebody has set the sender right.
                consequences.stopSender(tenant, from, error, now);
                back(tenant, text, machineTime.now(), "sender stopped: " + error.code(), now);
            }
            case NEXT_DAY -> {
                consequences.holdBrand(tenant, error, now);
                back(tenant, text, machineTime.now(), "daily limit: " + error.code(), now);
            }
            case REST_SENDER -> {
                consequences.restSender(tenant, from, error);
                back(tenant, text, machineTime.now(), "sender rests: " + error.code(), now);
            }
            case SLOW_DOWN -> {
                consequences.slowDown(tenant, from, error);
                again(tenant, text, "too fast: " + error.code(), now);
            }
            case RETRY, RETRY_ONCE -> {
                if (text.attempts() < (error.action() == CarrierError.Action.RETRY ? MOST_ATTEMPTS : 2)) {
                    again(tenant, text, error.again(), "refused for now: " + error.code(), now);
                } else {
                    fail(tenant, text, error, now);
                }
            }
            case FAIL, SUPPRESS, UNREACHABLE, UNREACHABLE_AT_LAST, BLOCKED, NOTE -> fail(tenant, text, error, now);
        }
    }

    private void fail(TenantId tenant, ClaimedText text, CarrierError error, Instant now) {
        progress.apply(
                tenant,
                List.of(new Progress.Step(text.id(), null, MessageStatus.FAILED, "refused by carrier", error)),
                now);
    }
}
