package com.intellisend.messaging;

import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Collects the carrier's answers while the database is busy with those before, and writes them together: one commit for
 * many texts under load, one for one text when a person waits.
 */
@ApplicationScoped
class Recorder {

    private static final Logger LOG = Logger.getLogger(Recorder.class.getName());
    private static final int TOGETHER = 100;

    /** An answer and what to do when it has been written down. */
    private record Entry(Answered answered, Runnable done) {}

    private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    @Inject
    private Results results;

    /** Comes back when the answer is written down, or when somebody else is about to do it. */
    void keep(Answered answered, Runnable done) {
        waiting.add(new Entry(answered, done));
        while (!waiting.isEmpty() && writing.tryLock()) {
            try {
                write(next());
            } finally {
                writing.unlock();
            }
        }
    }

    private List<Entry> next() {
        List<Entry> some = new ArrayList<>();
        for (Entry entry = waiting.poll(); entry != null; entry = some.size() < TOGETHER ? waiting.poll() : null) {
            some.add(entry);
        }
        return some;
    }

    private void write(List<Entry> entries) {
        Map<TenantId, List<Entry>> byTenant = entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.answered().text().tenant()));
        byTenant.forEach((tenant, some) -> {
            try {
                results.record(tenant, some.stream().map(Entry::answered).toList());
            } catch (RuntimeException together) {
                LOG.log(Level.WARNING, "Answers for " + some.size() + " texts are written one by one", together);
                some.forEach(entry -> writeAlone(tenant, entry));
            } finally {
                some.forEach(entry -> entry.done().run());
            }
        });
    }

    /** What cannot be written stays claimed; when its lease is over the carrier is asked about it. */
    private void writeAlone(TenantId tenant, Entry entry) {
        try {
            results.record(tenant, List.of(entry.answered()));
        } catch (RuntimeException notWritten) {
            LOG.log(
                    Level.SEVERE,
                    "The answer for text " + entry.answered().text().id() + " is not written",
                    notWritten);
        }
    }
}
