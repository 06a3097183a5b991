package com.intellisend.contacts.batch;

import com.intellisend.contacts.ImportRun;
import com.intellisend.contacts.ImportRun.Held;
import com.intellisend.contacts.ImportsWaiting;
import com.intellisend.contacts.ImportsWaiting.Waiting;
import com.intellisend.tenancy.Jobs;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gives every waiting import or undo a job: a new one, or the old one taken up again. */
@ApplicationScoped
public class ImportStarter {

    private static final Logger LOG = Logger.getLogger(ImportStarter.class.getName());

    @Inject
    private ImportsWaiting waiting;

    @Inject
    private ImportRun run;

    @Inject
    private Jobs jobs;

    private final Set<ImportInHand> here = ConcurrentHashMap.newKeySet();

    public void startWaiting() {
        waiting.now().forEach(this::start);
    }

    /** The imports whose jobs run here stay here. */
    public void keepRunning() {
        here.forEach(inHand -> run.keep(inHand.tenant(), inHand.id()));
    }

    void ended(ImportInHand inHand) {
        here.remove(inHand);
    }

    private void start(Waiting one) {
        if (here.contains(new ImportInHand(one.tenant(), one.id()))) {
            return;
        }
        Optional<Held> held = run.hold(one.tenant(), one.id());
        if (held.isPresent()) {
            ImportInHand inHand = new ImportInHand(one.tenant(), one.id());
            here.add(inHand);
            run.startedAs(one.tenant(), one.id(), takeUp(inHand, held.get()));
        }
    }

    private long takeUp(ImportInHand inHand, Held held) {
        if (held.executionId() != null) {
            try {
                return jobs.restart(held.executionId());
            } catch (BatchRuntimeException cannotGoOn) {
                LOG.log(Level.INFO, "Import {0} gets a new job: {1}", new Object[] {inHand.id(), cannotGoOn.getMessage()
                });
            }
        }
        try {
            return jobs.start(held.undoing() ? ImportInHand.UNDO_JOB : ImportInHand.JOB, inHand.parameters());
        } catch (BatchRuntimeException notStarted) {
            here.remove(inHand);
            throw notStarted;
        }
    }
}
