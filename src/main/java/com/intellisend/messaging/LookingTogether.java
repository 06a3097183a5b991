package com.intellisend.messaging;

import com.intellisend.compliance.MessageClass;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets hands of one brand that are about to post take their last look together: one transaction for many texts under load,
 * one for one text when a person waits. A brand waits for no other's look, and a reply for no campaign's.
 */
@ApplicationScoped
class LookingTogether {

    private static final int TOGETHER = 100;

    private record Asked(ClaimedText text, CompletableFuture<Boolean> answer) {}

    private record Whose(TenantId tenant, boolean reply) {}

    /** Those who wait for one look, and the one who takes it for them. */
    private record Line(Queue<Asked> waiting, ReentrantLock looking) {}

    private final Map<Whose, Line> lines = new ConcurrentHashMap<>();

    @Inject
    private LastLook lastLook;

    /** False when it does not leave now; the answer was true of the database after this was asked. */
    boolean mayLeave(ClaimedText text) {
        Line line = lines.computeIfAbsent(
                new Whose(text.tenant(), text.messageClass() == MessageClass.DIRECT),
                any -> new Line(new ConcurrentLinkedQueue<>(), new ReentrantLock()));
        Asked mine = new Asked(text, new CompletableFuture<>());
        line.waiting().add(mine);
        line.looking().lock();
        try {
            while (!mine.answer().isDone()) {
                look(text.tenant(), next(line.waiting()));
            }
        } finally {
            line.looking().unlock();
        }
        return mine.answer().join();
    }

    private static List<Asked> next(Queue<Asked> waiting) {
        List<Asked> some = new ArrayList<>();
        for (Asked asked = waiting.poll(); asked != null; asked = some.size() < TOGETHER ? waiting.poll() : null) {
            some.add(asked);
        }
        return some;
    }

    private void look(TenantId tenant, List<Asked> some) {
        try {
            Set<UUID> leaving =
                    lastLook.mayLeave(tenant, some.stream().map(Asked::text).toList());
            some.forEach(asked ->
                    asked.answer().complete(leaving.contains(asked.text().id())));
        } catch (RuntimeException | Error trouble) {
            some.forEach(asked -> asked.answer().completeExceptionally(trouble));
        }
    }
}
