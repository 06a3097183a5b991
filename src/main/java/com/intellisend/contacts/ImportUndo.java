package com.intellisend.contacts;

import com.intellisend.contacts.ImportReport.State;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.AuditTrail;
import com.intellisend.tenancy.PlansForAnyBrand;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/**
 * Takes an import back: who came by it and was left alone since goes, and what it changed goes back unless somebody has
 * changed it since. No opt-out is lifted, and the consent ledger says what was taken back.
 *
 * <p>It is written down first and done by a job portion by portion. How far it is stands with the import and moves in the
 * transaction that moves the contacts, so that it can be killed and taken up at any moment and never happens twice.
 */
@UseCase
public class ImportUndo {

    private static final int PORTION = 10_000;

    @Inject
    private Jdbi database;

    @Inject
    private ImportRepository imports;

    @Inject
    private ImportLock lock;

    @Inject
    private ContactReferences references;

    @Inject
    private AuditTrail trail;

    @Inject
    private BusinessTime time;

    @Inject
    private MachineTime machine;

    /** What it would do if it were done now. */
    public UndoTally forecast(TenantId tenant, UUID id) {
        ImportReport report = undoable(tenant, id);
        return database.withHandle(handle -> {
            PlansForAnyBrand.in(handle);
            return count(bound(
                    handle.createQuery(UndoSql.COUNT.formatted(
                            "(" + UndoSql.sorted(UndoSql.EVERYBODY, references.anyTo(handle)) + ")")),
                    tenant,
                    report));
        });
    }

    /** The later imports whose people stay as they left them, newest first: they are undone first, also if they changed nothing. */
    public List<ImportReport> toBeUndoneBefore(TenantId tenant, UUID id) {
        return imports.namingLater(tenant, id);
    }

    /** From now on the clock sees it and starts its job; refuses with {@link ImportCannotBeUndone}. */
    public void begin(TenantId tenant, UUID id, @Nullable UUID byUser) {
        ImportReport report = undoable(tenant, id);
        int begun = database.withHandle(handle -> handle.createUpdate("""
                        update app.contact_import
                           set undo_state = 'running', undo_by_user_id = :user, lease_until = null, job_execution_id = null,
                               attempts = 0, updated_at = :now
                         where tenant_id = :tenant and id = :id and state <> 'running' and undo_state is null
                        """)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .bind("user", byUser)
                .bind("now", time.now())
                .execute());
        if (begun == 0) {
            throw new ImportCannotBeUndone("This import has been undone already.");
        }
        trail.record(
                tenant, "import.undone", "import", id, null, Map.of("fileName", String.valueOf(report.fileName())));
    }

    /** Is there somebody left whom it has not looked at? */
    public boolean hasMore(TenantId tenant, UUID id) {
        return imports.report(tenant, id).map(ImportReport::isBeingUndone).orElse(false);
    }

    /** The next portion, in one transaction with the mark; nothing when it has ended. */
    public void takeBackSome(TenantId tenant, UUID id) {
        lock.alone(tenant);
        ImportReport report = imports.report(tenant, id).orElseThrow(() -> new NotFound("import"));
        if (report.isBeingUndone()) {
            database.useHandle(handle -> takeBackSome(handle, tenant, report));
        }
    }

    private void takeBackSome(Handle handle, TenantId tenant, ImportReport report) {
        // People are found by their ids and joined with the portion by a hash: no statistics know a brand or an import
        // that is new, and a loop of ten thousand by ten thousand would not end.
        PlansForAnyBrand.in(handle);
        handle.execute("set local enable_nestloop = off");
        handle.execute("set local enable_mergejoin = off");
        bound(handle.createUpdate(UndoSql.NEXT_PORTION), tenant, report)
                .bind("mark", mark(handle, tenant, report))
                .bind("most", PORTION)
                .execute();
        handle.execute("analyze undo_portion");
        bound(handle.createQuery(UndoSql.LOCK_PORTION), tenant, report)
                .mapTo(Long.class)
                .one();
        String sorted = UndoSql.sorted("undo_portion", references.anyTo(handle));
        // In two steps, because the mode of the plans does not hold for a table that is made of a query.
        run(handle, "create temporary table undo_person on commit drop as " + sorted + " with no data", tenant, report);
        run(handle, "insert into undo_person " + sorted, tenant, report);
        handle.execute("analyze undo_person");
        UndoTally tally = count(bound(handle.createQuery(UndoSql.COUNT.formatted("")), tenant, report));
        run(handle, UndoSql.TAKE_CONSENT_BACK, tenant, report);
        run(handle, UndoSql.REMOVE_TAGS, tenant, report);
        run(handle, UndoSql.RESTORE_FIELDS, tenant, report);
        run(handle, UndoSql.REMOVE_DATES, tenant, report);
        run(handle, UndoSql.RESTORE_DATES, tenant, report);
        run(handle, UndoSql.REMOVE_CONTACTS, tenant, report);
        moveOn(handle, tenant, report, tally);
        handle.execute("drop table undo_portion, undo_person");
    }

    private static String mark(Handle handle, TenantId tenant, ImportReport report) {
        return handle.createQuery("select undo_mark from app.contact_import where tenant_id = :tenant and id = :id")
                .bind("tenant", tenant.value())
                .bind("id", report.id())
                .mapTo(String.class)
                .one();
    }

    private void moveOn(Handle handle, TenantId tenant, ImportReport report, UndoTally tally) {
        handle.createUpdate("""
                        update app.contact_import
                           set undo_mark = coalesce(p.last, undo_mark), updated_at = :now, attempts = 1,
                               undo_state = case when p.people < :most then 'done' else undo_state end,
                               undone_at = case when p.people < :most then cast(:now as timestamptz) end,
                               undo_removed = undo_removed + :removed, undo_restored = undo_restored + :restored,
                               undo_kept_in_use = undo_kept_in_use + :keptInUse,
                               undo_kept_edits = undo_kept_edits + :keptEdits,
                               undo_kept_named_later = undo_kept_named_later + :keptNamedLater
                          from (select count(*) as people, max(phone) as last from undo_portion) p
                         where tenant_id = :tenant and id = :id
                        """)
                .bind("tenant", tenant.value())
                .bind("id", report.id())
                .bind("now", time.now())
                .bind("most", PORTION)
                .bindMethods(tally)
                .execute();
    }

    private void run(Handle handle, String sql, TenantId tenant, ImportReport report) {
        bound(handle.createUpdate(sql), tenant, report).execute();
    }

    private <S extends SqlStatement<S>> S bound(S statement, TenantId tenant, ImportReport report) {
        return statement
                .bind("tenant", tenant.value())
                .bind("import", report.id())
                .bind("finished", Objects.requireNonNull(report.finishedAt()))
                .bind("now", time.now())
                .bind("recorded", machine.now())
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true));
    }

    private static UndoTally count(Query query) {
        return query.map(ConstructorMapper.of(UndoTally.class)).one();
    }

    private ImportReport undoable(TenantId tenant, UUID id) {
        ImportReport report = imports.report(tenant, id).orElseThrow(() -> new NotFound("import"));
        Instant now = time.now();
        if (report.dryRun()) {
            throw new ImportCannotBeUndone("This was only a look at the file: nothing was imported.");
        }
        if (report.state() == State.RUNNING) {
            throw new ImportCannotBeUndone("This import still runs. Undo it when it has ended.");
        }
        if (report.undo() != null) {
            throw new ImportCannotBeUndone("This import has been undone already.");
        }
        if (!report.isUndoable(now)) {
            throw new ImportCannotBeUndone("An import can be undone for 30 days, and these are over.");
        }
        return report;
    }
}
