package com.intellisend.simulator;

import com.intellisend.kernel.MachineTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The forms still to be posted, durable: a claim that outlives its lease is taken up by the next start. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class WebhookQueue {

    static final Duration LEASE = Duration.ofSeconds(45);

    @Inject
    @Simulated
    private Jdbi database;

    @Inject
    private MachineTime time;

    /** Joins the transaction that writes the text. */
    static void add(Handle handle, List<Webhook> webhooks) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into simulator.webhook (sid, url, parameters, becomes, due_at)
                values (:sid, :url, cast(:json as jsonb), :becomes, :due)
                """);
        for (Webhook webhook : webhooks) {
            batch.bind("sid", webhook.sid())
                    .bind("url", webhook.url())
                    .bind("json", webhook.json())
                    .bind("becomes", webhook.becomes())
                    .bind("due", webhook.dueAt())
                    .add();
        }
        batch.execute();
    }

    /** Takes what is due, the oldest first, and moves their texts to the status that will be told. */
    List<Webhook.Due> claim(int most) {
        Instant now = time.now();
        return database.withHandle(handle -> {
            List<Webhook.Due> claimed = handle.createQuery("""
                            with due as (
                                select id from simulator.webhook
                                where due_at <= :now and (lease_until is null or lease_until < :now)
                                order by due_at limit :most for update skip locked)
                            update simulator.webhook w set lease_until = :lease, attempts = w.attempts + 1
                            from due where w.id = due.id
                            returning w.id, w.sid, w.url, w.parameters, w.becomes, w.attempts
                            """)
                    .bind("now", now)
                    .bind("lease", now.plus(LEASE))
                    .bind("most", most)
                    .map(ConstructorMapper.of(Webhook.Due.class))
                    .list();
            PreparedBatch moves = handle.prepareBatch("""
                    update simulator.message
                    set status = :status, sent_at = coalesce(sent_at, :now), updated_at = :now
                    where sid = :sid and status <> 'delivered'
                    """);
            claimed.stream()
                    .filter(due -> due.becomes() != null && due.attempts() == 1)
                    .sorted((one, other) -> Long.compare(one.id(), other.id()))
                    .forEach(due -> moves.bind("status", due.becomes())
                            .bind("now", now)
                            .bind("sid", due.sid())
                            .add());
            if (moves.size() > 0) {
                moves.execute();
            }
            return claimed;
        });
    }

    void done(Collection<Long> ids) {
        database.useHandle(handle -> handle.createUpdate("delete from simulator.webhook where id = any(:ids)")
                .bindArray("ids", Long.class, ids)
                .execute());
    }

    void again(long id, Duration later) {
        database.useHandle(handle -> handle.createUpdate(
                        "update simulator.webhook set due_at = :due, lease_until = null where id = :id")
                .bind("due", time.now().plus(later))
                .bind("id", id)
                .execute());
    }

    boolean isEmpty() {
        return database.withHandle(handle -> handle.createQuery("select not exists (select from simulator.webhook)")
                .mapTo(boolean.class)
                .one());
    }
}
