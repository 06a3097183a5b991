package com.intellisend.simulator;

import com.intellisend.kernel.MachineTime;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Carries the queued webhooks to us, several at a time, until none is left; a failed one is tried again later.
 *
 * <p>Unlike Twilio it does not give up after one retry: a simulator that loses receipts in a restart would teach nothing.
 */
@ApplicationScoped
public class WebhookCourier {

    private static final Logger LOG = Logger.getLogger(WebhookCourier.class.getName());
    private static final int AT_ONCE = 12;
    private static final int FORBIDDEN = 403;
    private static final int A_HANDFUL = 4;
    private static final int MOST_ATTEMPTS = 12;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    @Resource(lookup = "concurrent/simulator")
    private ManagedExecutorService threads;

    @Inject
    private WebhookQueue queue;

    @Inject
    private WebhookSender sender;

    @Inject
    private MachineTime time;

    private final AtomicBoolean walking = new AtomicBoolean();
    private final Semaphore hands = new Semaphore(AT_ONCE);
    private final Queue<Long> done = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    /** Sees to it that somebody is on the way; returns at once. */
    public void hurry() {
        if (!stopped && walking.compareAndSet(false, true)) {
            try {
                threads.execute(this::walk);
            } catch (RejectedExecutionException busy) {
                walking.set(false);
            }
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }

    private void walk() {
        try {
            while (!stopped && !(carryWhatIsDue() == 0 && hands.availablePermits() == AT_ONCE && queue.isEmpty())) {
                // the loop ends as soon as the queue is empty; the clock wakes it again
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException trouble) {
            LOG.log(Level.WARNING, "The simulator could not read its webhooks", trouble);
        } finally {
            walking.set(false);
        }
    }

    private int carryWhatIsDue() throws InterruptedException {
        settle();
        // Two at least, so that one slow answer does not cut the work into crumbs.
        hands.acquire(2);
        int free = 2 + hands.drainPermits();
        List<Webhook.Due> claimed = List.of();
        try {
            claimed = queue.claim(free * A_HANDFUL);
        } finally {
            if (claimed.isEmpty()) {
                hands.release(free);
            }
        }
        if (claimed.isEmpty()) {
            Thread.sleep(PAUSE.toMillis());
            return 0;
        }
        share(claimed, free);
        return claimed.size();
    }

    /** Each hand takes every n-th of them. */
    private void share(List<Webhook.Due> claimed, int handsFree) {
        for (int hand = 0; hand < handsFree; hand++) {
            List<Webhook.Due> mine = new ArrayList<>();
            for (int i = hand; i < claimed.size(); i += handsFree) {
                mine.add(claimed.get(i));
            }
            if (mine.isEmpty()) {
                hands.release();
                continue;
            }
            try {
                threads.execute(() -> carry(mine));
            } catch (RejectedExecutionException busy) {
                // their lease runs out and somebody else takes them
                hands.release();
            }
        }
    }

    private void carry(List<Webhook.Due> mine) {
        Instant mustBeDone = time.now().plus(WebhookQueue.LEASE.dividedBy(2));
        try {
            for (Webhook.Due webhook : mine) {
                if (time.now().isBefore(mustBeDone)) {
                    carry(webhook);
                } else {
                    queue.again(webhook.id(), Duration.ZERO);
                }
            }
        } finally {
            hands.release();
        }
    }

    private void carry(Webhook.Due webhook) {
        if (stopped) {
            return;
        }
        try {
            int status = webhook.url().isEmpty() ? 200 : sender.post(webhook.url(), webhook.form());
            if (status < 300 || status == FORBIDDEN) {
                if (status == FORBIDDEN) {
                    LOG.log(Level.WARNING, "The signature of the webhook {0} was not believed", webhook.url());
                }
                done.add(webhook.id());
                return;
            }
        } catch (IOException | IllegalArgumentException unreachable) {
            LOG.log(Level.FINE, "A webhook did not arrive", unreachable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return;
        }
        tryAgain(webhook);
    }

    private void tryAgain(Webhook.Due webhook) {
        if (webhook.attempts() >= MOST_ATTEMPTS) {
            LOG.log(Level.WARNING, "The webhook {0} of {1} was given up", new Object[] {webhook.url(), webhook.sid()});
            done.add(webhook.id());
            return;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(webhook.attempts() - 1, 10));
        queue.again(webhook.id(), wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }

    private void settle() {
        List<Long> finished = new ArrayList<>();
        for (Long id = done.poll(); id != null; id = done.poll()) {
            finished.add(id);
        }
        if (!finished.isEmpty()) {
            queue.done(finished);
        }
    }
}
