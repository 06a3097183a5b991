package com.intellisend.messaging;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.Claims.Turn;
import com.intellisend.messaging.Outbox.ReplyWaits;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps texts leaving: asks which brands have something due and gives each a turn, replies and campaigns side by side.
 *
 * <p>The clock ticks it every second; a typed reply hurries it. Both lanes have hands of their own, so that a slow carrier
 * that holds all texts of a campaign does not hold a reply.
 */
@ApplicationScoped
public class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class.getName());
    private static final long PACE_PAUSE_MILLIS = 50;

    private static final int HANDS_FOR_REPLIES = 12;

    /** Lines that no campaign takes: the replies', and as many for questions about texts in doubt. */
    private static final int KEPT_FREE = 2 * HANDS_FOR_REPLIES;

    private final Hands replies = new Hands(Lane.REPLIES, HANDS_FOR_REPLIES, 2 * HANDS_FOR_REPLIES);
    private final Hands campaigns;
    private volatile boolean closing;

    @Resource(lookup = "concurrent/dispatch")
    private ManagedExecutorService threads;

    @Inject
    private DueTexts due;

    @Inject
    private Claims claims;

    @Inject
    private Posting posting;

    @Inject
    private CarrierPulse pulse;

    @Inject
    private BusinessTime time;

    @Inject
    Dispatcher(@ConfigProperty(name = "intellisend.messaging.connections", defaultValue = "64") int connections) {
        int hands = Math.max(HANDS_FOR_REPLIES, connections - KEPT_FREE);
        campaigns = new Hands(Lane.CAMPAIGNS, hands, 3 * hands);
    }

    /** For CDI's proxy only. */
    Dispatcher() {
        this(0);
    }

    /** Looks whether anything is due and keeps going until nothing is. */
    public void tick() {
        start(replies);
        start(campaigns);
    }

    void hurry(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyWaits reply) {
        start(replies);
    }

    @PreDestroy
    void close() {
        closing = true;
    }

    private void start(Hands hands) {
        if (hands.areMissed()) {
            hire(hands);
        }
        if (hands.wake()) {
            try {
                threads.execute(() -> keepGoing(hands));
            } catch (RejectedExecutionException full) {
                hands.rest();
                LOG.log(Level.WARNING, "No thread is free for {0}; the next tick tries again", hands.lane());
            }
        }
    }

    private void keepGoing(Hands hands) {
        do {
            try {
                while (!closing && hands.goOn() && round(hands)) {
                    // another round
                }
            } catch (RuntimeException trouble) {
                LOG.log(Level.WARNING, "A round of " + hands.lane() + " broke off; the next tick goes on", trouble);
            }
        } while (hands.rest() && !closing);
    }

    /** One turn for each brand with something due; false when it was the last for now. */
    private boolean round(Hands hands) {
        if (hands.lane() == Lane.CAMPAIGNS && pulse.isResting()) {
            return false;
        }
        List<TenantId> turns = new ArrayList<>(due.tenantsWith(hands.lane(), time.now()));
        Collections.shuffle(turns);
        boolean more = false;
        boolean busy = false;
        for (TenantId tenant : turns) {
            Turn turn = turn(hands, tenant);
            more |= turn.mayBeMore();
            busy |= !turn.claimed().isEmpty();
        }
        if (more && !busy) {
            hands.pause(PACE_PAUSE_MILLIS);
        }
        return more;
    }

    private Turn turn(Hands hands, TenantId tenant) {
        int room = hands.takeRoom();
        Turn turn = Turn.NOTHING;
        try {
            if (room > 0 && !closing) {
                turn = claims.claim(tenant, hands.lane(), room);
            }
        } finally {
            hands.giveRoom(room - turn.claimed().size());
        }
        for (ClaimedText text : turn.claimed()) {
            if (hands.put(text)) {
                hire(hands);
            }
        }
        return room > 0 ? turn : new Turn(List.of(), 0, true);
    }

    /** Whoever is at work already takes the texts that a hand that cannot be hired would have taken. */
    private void hire(Hands hands) {
        try {
            threads.execute(() -> work(hands));
        } catch (RejectedExecutionException full) {
            hands.sendHome();
            LOG.log(Level.WARNING, "No thread is free to hand texts over in {0}", hands.lane());
        }
    }

    private void work(Hands hands) {
        for (ClaimedText text = hands.next(); text != null; text = hands.next()) {
            posting.post(text, () -> hands.giveRoom(1));
        }
    }
}
