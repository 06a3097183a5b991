package com.intellisend.messaging;

import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.MessageEvents.News;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The rows of which nobody knows whether the carrier has the text. */
@ApplicationScoped
class DoubtfulTexts {

    /** Enough to recognise the text at the carrier. */
    record Doubt(UUID id, PhoneNumber from, PhoneNumber to, String body, int lookedFor, int attempts) {}

    @Inject
    private Jdbi database;

    @Inject
    private MessageEvents events;

    @Inject
    private MachineTime machineTime;

    /** From claimed to unknown; false when a callback has settled it in the meantime. */
    boolean mark(TenantId tenant, UUID id, Instant lookAt, Instant business) {
        return database.withHandle(handle -> handle.createUpdate("""
                                update app.message set status = 'unknown', look_again_at = :look, looked_for = 0,
                                    lease_until = null, updated_at = :now, version = version + 1
                                where tenant_id = (select :tenant) and id = :id and status = 'claimed'
                                """)
                        .bind("tenant", tenant.value())
                        .bind("id", id)
                        .bind("look", lookAt)
                        .bind("now", business)
                        .execute())
                == 1;
    }

    /** Whoever claimed these is gone or hangs: nobody knows whether they have left. */
    void markAbandoned(TenantId tenant, Instant machine, Instant business) {
        List<UUID> abandoned = database.withHandle(handle -> handle.createQuery("""
                        update app.message set status = 'unknown', look_again_at = :machine, looked_for = 0,
                            lease_until = null, updated_at = :now, version = version + 1
                        where tenant_id = :tenant and id in (
                            select id from app.message
                            where tenant_id = :tenant and status = 'claimed' and lease_until <= :machine
                            order by id limit 1000 for update skip locked)
                        returning id
                        """)
                .bind("tenant", tenant.value())
                .bind("machine", machine)
                .bind("now", business)
                .mapTo(UUID.class)
                .list());
        events.keep(
                tenant,
                abandoned.stream()
                        .map(id -> News.of(id, MessageStatus.UNKNOWN, "lease ran out"))
                        .toList(),
                business);
    }

    /** Takes the ones that it is time to ask about; nobody else takes them until the lease is over. */
    List<Doubt> take(TenantId tenant, int limit, Instant machine, Duration lease) {
        return database.withHandle(handle -> handle.createQuery("""
                        update app.message set look_again_at = :lease
                        where tenant_id = :tenant and id in (
                            select id from app.message
                            where tenant_id = :tenant and status = 'unknown' and look_again_at <= :machine
                            order by look_again_at limit :limit for update skip locked)
                        returning id, from_number, to_number, body, looked_for, attempts
                        """)
                .bind("tenant", tenant.value())
                .bind("limit", limit)
                .bind("machine", machine)
                .bind("lease", machine.plus(lease))
                .map((row, context) -> new Doubt(
                        row.getObject("id", UUID.class),
                        new PhoneNumber(row.getString("from_number")),
                        new PhoneNumber(row.getString("to_number")),
                        row.getString("body"),
                        row.getInt("looked_for"),
                        row.getInt("attempts")))
                .list());
    }

    /** Locks the row when it is still in doubt. */
    boolean isStillUnknown(TenantId tenant, UUID id) {
        return database.withHandle(handle -> handle.createQuery("""
                        select id from app.message
                        where tenant_id = (select :tenant) and id = :id and status = 'unknown' for update
                        """)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne()
                .isPresent());
    }

    /** Is a text that reads the same on its way to the same phone right now? Then its SID could be taken for this one's. */
    boolean hasTwinOnItsWay(TenantId tenant, Doubt doubt) {
        return database.withHandle(handle -> handle.createQuery("""
                        select exists (
                            select from app.message
                            where tenant_id = :tenant and to_number = :to and from_number = :from and body = :body
                                and status = 'claimed' and id <> :id)
                        """)
                .bind("tenant", tenant.value())
                .bind("id", doubt.id())
                .bind("to", doubt.to().e164())
                .bind("from", doubt.from().e164())
                .bind("body", doubt.body())
                .mapTo(Boolean.class)
                .one());
    }

    /** Those of the carrier's ids that already belong to a text of this brand, or belonged to its first attempt. */
    Set<String> known(TenantId tenant, PhoneNumber to, Collection<String> sids) {
        return new HashSet<>(database.withHandle(handle -> handle.createQuery("""
                        select twilio_message_sid from app.message
                        where tenant_id = (select :tenant) and twilio_message_sid = any(:sids)
                        union all
                        select previous_sid from app.message
                        where tenant_id = :tenant and to_number = :to and previous_sid = any(:sids)
                        """)
                .bind("tenant", tenant.value())
                .bind("to", to.e164())
                .bindArray("sids", String.class, List.copyOf(sids))
                .mapTo(String.class)
                .list()));
    }

    void lookAgain(TenantId tenant, UUID id, int lookedFor, Instant at) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.message set looked_for = :looked, look_again_at = :at, version = version + 1
                        where tenant_id = (select :tenant) and id = :id and status = 'unknown'
                        """)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .bind("looked", lookedFor)
                .bind("at", at)
                .execute());
    }

    /**
     * Takes a SID away from a text that had adopted it from the carrier's list, now that the carrier itself says whose it
     * is; that text is in doubt again.
     *
     * @param owners the rightful text of each SID
     */
    void disown(TenantId tenant, Map<String, UUID> owners, Instant business) {
        if (owners.isEmpty()) {
            return;
        }
        List<String> sids = new ArrayList<>(owners.keySet());
        List<UUID> wrong = database.withHandle(handle -> handle.createQuery("""
                        update app.message m set twilio_message_sid = null, status = 'unknown', accepted_at = null,
                            looked_for = 0, look_again_at = :machine, updated_at = :now, version = m.version + 1
                        from unnest(:sids, :owners) as o (sid, owner)
                        where m.tenant_id = (select :tenant) and m.twilio_message_sid = o.sid and m.id <> o.owner
                        returning m.id
                        """)
                .bind("tenant", tenant.value())
                .bind("now", business)
                .bind("machine", machineTime.now())
                .bindArray("sids", String.class, sids)
                .bindArray("owners", UUID.class, sids.stream().map(owners::get).toList())
                .mapTo(UUID.class)
                .list());
        events.keep(
                tenant,
                wrong.stream()
                        .map(id -> News.of(id, MessageStatus.UNKNOWN, "its SID is another text's"))
                        .toList(),
                business);
    }
}
