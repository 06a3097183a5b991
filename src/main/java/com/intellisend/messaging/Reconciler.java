package com.intellisend.messaging;

import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.DoubtfulTexts.Doubt;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Asks the carrier about texts in doubt, outside any transaction, a few at a time. */
@ApplicationScoped
public class Reconciler {

    private static final Logger LOG = Logger.getLogger(Reconciler.class.getName());
    private static final int AT_ONCE = 6;

    private final AtomicBoolean asking = new AtomicBoolean();

    @Resource(lookup = "concurrent/dispatch")
    private ManagedExecutorService threads;

    @Inject
    private DueTexts due;

    @Inject
    private Doubts doubts;

    @Inject
    private Carrier carrier;

    @Inject
    private MachineTime time;

    /** Starts asking unless somebody here is at it already. */
    public void tick() {
        if (asking.compareAndSet(false, true)) {
            threads.execute(() -> {
                try {
                    due.tenantsInDoubt(time.now()).forEach(this::askFor);
                } catch (RuntimeException trouble) {
                    LOG.log(Level.WARNING, "Texts in doubt stay so until the next tick", trouble);
                } finally {
                    asking.set(false);
                }
            });
        }
    }

    private void askFor(TenantId tenant) {
        boolean answered = true;
        while (answered) {
            List<Doubt> some = doubts.take(tenant, AT_ONCE);
            List<CompletableFuture<Boolean>> asked = some.stream()
                    .map(doubt -> threads.supplyAsync(() -> settle(tenant, doubt)))
                    .toList();
            // all, not the first that says no: each is waited for
            answered = asked.stream().map(CompletableFuture::join).reduce(!some.isEmpty(), Boolean::logicalAnd);
        }
    }

    /** False when the carrier does not answer: then there is no point in asking about the next ones now. */
    private boolean settle(TenantId tenant, Doubt doubt) {
        try {
            doubts.settle(tenant, doubt, carrier.between(doubt.from(), doubt.to()));
            return true;
        } catch (CarrierSilent silent) {
            LOG.log(Level.INFO, "The carrier could not be asked about text {0}: {1}", new Object[] {
                doubt.id(), silent.getMessage()
            });
            return false;
        } catch (RuntimeException trouble) {
            LOG.log(Level.WARNING, "Text " + doubt.id() + " stays in doubt until the next look", trouble);
            return true;
        }
    }
}
