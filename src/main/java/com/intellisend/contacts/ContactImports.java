package com.intellisend.contacts;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.AuditTrail;
import com.intellisend.tenancy.Tenants;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports as people see them: begin one, follow it, read what was refused, apply what a dry run has shown. */
@UseCase
public class ContactImports {

    @Inject
    private ImportRepository imports;

    @Inject
    private ContactDates dates;

    @Inject
    private AuditTrail trail;

    @Inject
    private Tenants tenants;

    @Inject
    private BusinessTime time;

    /** It runs as soon as the clock sees it; {@link NothingUsable} when no column holds phone numbers. */
    public UUID begin(TenantId tenant, NewImport wanted) {
        if (!wanted.shape().has(ColumnTarget.PHONE)) {
            throw new NothingUsable("No column of the file holds phone numbers. Its columns are: "
                    + String.join(", ", wanted.shape().headers()) + ".");
        }
        return put(tenant, wanted);
    }

    /** A dry run for somebody who sees the columns and can still say which one holds the phone numbers. */
    public UUID preview(TenantId tenant, NewImport wanted) {
        if (!wanted.dryRun()) {
            throw new IllegalArgumentException("A preview is a dry run");
        }
        return put(tenant, wanted);
    }

    private UUID put(TenantId tenant, NewImport wanted) {
        UUID fresh = Ids.create();
        UUID id = imports.insert(tenant, fresh, wanted, time.now());
        if (id.equals(fresh) && !wanted.dryRun()) {
            trail.record(tenant, "import.begun", "import", id, null, wanted.fileName());
        }
        return id;
    }

    /** Another dry run of the same file, with other columns or another consent. */
    public UUID lookAgain(TenantId tenant, UUID id, FileShape chosen, @Nullable UUID byUser) {
        return again(tenant, report(tenant, id), chosen, true, byUser);
    }

    /**
     * Imports what a dry run has shown, and once: whoever asks again gets the import that there is. What has been chosen
     * otherwise since was seen by nobody and becomes another dry run.
     */
    public UUID apply(TenantId tenant, UUID id, FileShape chosen, @Nullable UUID byUser) {
        ImportReport shown = report(tenant, id);
        return again(tenant, shown, chosen, !chosen.equals(shown.shape()), byUser);
    }

    private UUID again(TenantId tenant, ImportReport before, FileShape shape, boolean dryRun, @Nullable UUID byUser) {
        return begin(
                tenant,
                new NewImport(
                        before.fileName(),
                        before.fileLocation(),
                        before.fileBytes(),
                        shape,
                        dryRun,
                        before.id(),
                        byUser));
    }

    /** What is said of everybody in a file; null when nothing is, and {@link InvalidInput} when it cannot be read. */
    public @Nullable FileConsent consent(
            TenantId tenant, @Nullable String source, @Nullable String timestamp, @Nullable String wording) {
        ZoneId zone = tenants.get(tenant).timeZone();
        String from = ContactField.CONSENT_SOURCE.read(source == null ? "" : source, zone, time.now());
        String at = ContactField.CONSENT_TIMESTAMP.read(timestamp == null ? "" : timestamp, zone, time.now());
        String words = FileConsent.wording(wording == null ? "" : wording);
        return from.isEmpty() && at.isEmpty() && words.isEmpty()
                ? null
                : new FileConsent(
                        from.isEmpty() ? null : from, at.isEmpty() ? null : at, words.isEmpty() ? null : words);
    }

    public ImportReport report(TenantId tenant, UUID id) {
        return imports.report(tenant, id).orElseThrow(() -> new NotFound("import"));
    }

    /** In the order of the file; the line of the last one is the mark for the next. */
    public List<RefusedLine> refusedLines(TenantId tenant, UUID id, int most, long afterLine) {
        return imports.refusedLines(tenant, id, most, afterLine);
    }

    /** Some of the contacts that are changed, in the order of the file, with what changes from and to. */
    public List<PersonChange> changes(TenantId tenant, UUID id, int most) {
        return imports.changes(tenant, id, most);
    }

    /** What was imported, newest first; dry runs are not among it. */
    public List<ImportReport> history(TenantId tenant, int most) {
        return imports.history(tenant, most);
    }

    /** The shape with what the brand chose last time for columns of the same names, else with the dates that it has named. */
    public FileShape remembered(TenantId tenant, FileShape guessed) {
        return imports.latestShape(tenant, guessed.headers())
                .map(guessed::mappedLike)
                .orElseGet(() -> guessed.dating(dates.names(tenant)));
    }
}
