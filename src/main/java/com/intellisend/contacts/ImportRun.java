package com.intellisend.contacts;

import com.intellisend.contacts.ImportReport.Tally;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * An import while it runs: it is held by one job at a time, takes lines in portions, and ends.
 *
 * <p>The count of lines taken is written by the transaction that writes the contacts, and is the only checkpoint: whatever
 * crashes, and whoever goes on, no line is taken twice and none is left out.
 */
@UseCase
public class ImportRun {

    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final int MOST_ATTEMPTS = 5;

    /**
     * @param executionId of the job that held it before; null when it never started
     * @param undoing it has ended and is being taken back
     */
    public record Held(@Nullable Long executionId, boolean undoing) {}

    @Inject
    private Jdbi database;

    @Inject
    private ImportRepository imports;

    @Inject
    private ImportPortion portion;

    @Inject
    private ImportLock lock;

    @Inject
    private BusinessTime businessTime;

    @Inject
    private MachineTime machineTime;

    /** Empty when another job holds it or it has ended. */
    public Optional<Held> hold(TenantId tenant, UUID id) {
        Instant now = machineTime.now();
        return database.withHandle(handle -> handle.createQuery("""
                        update app.contact_import set lease_until = :lease, attempts = attempts + 1, updated_at = :businessNow
                         where tenant_id = :tenant and id = :id and (state = 'running' or undo_state = 'running')
                           and (lease_until is null or lease_until < :now)
                        returning job_execution_id, state <> 'running'
                        """)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .bind("now", now)
                .bind("businessNow", businessTime.now())
                .bind("lease", now.plus(LEASE))
                .map((row, context) -> new Held((Long) row.getObject(1), row.getBoolean(2)))
                .findOne());
    }

    /** Its job is alive on this machine and keeps it, however long a portion takes. */
    public void keep(TenantId tenant, UUID id) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.contact_import set lease_until = :lease
                         where tenant_id = :tenant and id = :id and (state = 'running' or undo_state = 'running')
                        """)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .bind("lease", machineTime.now().plus(LEASE))
                .execute());
    }

    public void startedAs(TenantId tenant, UUID id, long executionId) {
        update(tenant, id, "job_execution_id = " + executionId);
    }

    public ImportReport report(TenantId tenant, UUID id) {
        return imports.report(tenant, id).orElseThrow(() -> new NotFound("import"));
    }

    /**
     * Takes the next lines of the file.
     *
     * @param from how many lines were taken before these
     * @throws IllegalStateException when another job has taken them meanwhile; nothing is changed then
     */
    public void take(TenantId tenant, UUID id, long from, long bytesRead, List<LineRead> lines) {
        lock.besideOthers(tenant);
        ImportReport report = report(tenant, id);
        Instant now = businessTime.now();
        Tally more = portion.take(tenant, report, lines, now);
        int taken = database.withHandle(handle -> handle.createUpdate("""
                        update app.contact_import
                           set total = total + :lines, bytes_read = :bytesRead, lease_until = :lease, updated_at = :now,
                               created = created + :created, updated = updated + :updated, unchanged = unchanged + :unchanged,
                               duplicates = duplicates + :duplicates, opted_out = opted_out + :optedOut,
                               refused = refused + :refused, not_mobile = not_mobile + :notMobile, attempts = 1
                         where tenant_id = :tenant and id = :id and state = 'running' and total = :from
                        """)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .bind("from", from)
                .bind("lines", lines.size())
                .bind("bytesRead", bytesRead)
                .bind("lease", machineTime.now().plus(LEASE))
                .bind("now", now)
                .bind("created", more.created())
                .bind("updated", more.updated())
                .bind("unchanged", more.unchanged())
                .bind("duplicates", more.duplicates())
                .bind("optedOut", more.optedOut())
                .bind("refused", more.refused())
                .bind(
                        "notMobile",
                        lines.stream().filter(ImportRun::isSurelyNotMobile).count())
                .execute());
        if (taken != 1) {
            throw new IllegalStateException("Lines from " + from + " were already taken by another job");
        }
    }

    private static boolean isSurelyNotMobile(LineRead line) {
        return line instanceof LineRead.Understood understood
                && !understood.phone().mayBeMobile();
    }

    public void done(TenantId tenant, UUID id) {
        end(tenant, id, "done", null);
    }

    /** It is tried again by the clock a few times before it counts as failed; half an undo is no state to be left in. */
    public void broke(TenantId tenant, UUID id, boolean forGood, String words) {
        int attempts = database.withHandle(handle -> handle.createQuery("""
                        update app.contact_import
                           set lease_until = cast(:now as timestamptz) + least(attempts, 20) * interval '3 seconds'
                         where tenant_id = :tenant and id = :id returning attempts
                        """)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .bind("now", machineTime.now())
                .mapTo(int.class)
                .findOne()
                .orElse(MOST_ATTEMPTS));
        if (forGood || attempts >= MOST_ATTEMPTS) {
            end(tenant, id, "failed", words);
        }
    }

    private void end(TenantId tenant, UUID id, String state, @Nullable String failure) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.contact_import
                           set state = :state, failure = :failure, finished_at = :now, updated_at = :now, lease_until = null
                         where tenant_id = :tenant and id = :id and state = 'running'
                        """)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .bind("state", state)
                .bind("failure", failure)
                .bind("now", businessTime.now())
                .execute());
    }

    private void update(TenantId tenant, UUID id, String assignment) {
        database.useHandle(handle -> handle.createUpdate(
                        "update app.contact_import set " + assignment + " where tenant_id = :tenant and id = :id")
                .bind("tenant", tenant.value())
                .bind("id", id)
                .execute());
    }
}
