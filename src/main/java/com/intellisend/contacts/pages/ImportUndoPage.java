package com.intellisend.contacts.pages;

import com.intellisend.contacts.ContactImports;
import com.intellisend.contacts.ImportReport;
import com.intellisend.contacts.ImportUndo;
import com.intellisend.contacts.UndoTally;
import com.intellisend.kernel.NotFound;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Taking an import back: first the numbers, then the deed, then what came of it. */
@Named
@ViewScoped
public class ImportUndoPage implements Serializable {

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private ContactImports imports;

    @Inject
    private ImportUndo undo;

    private @Nullable UUID id;
    private @Nullable UndoTally tally;
    private transient @Nullable ImportReport report;
    private transient @Nullable List<ImportReport> later;

    public ImportReport getReport() {
        if (report == null) {
            if (id == null) {
                throw new NotFound("import");
            }
            report = imports.report(tenant.id(), id);
        }
        return report;
    }

    /** Asked every second while it runs. */
    public void renew() {
        report = null;
    }

    public boolean isBegun() {
        return getReport().undo() != null;
    }

    /** What would be done, as it was when the page was opened, or what has been done so far. */
    public UndoTally getTally() {
        ImportReport.Undo begun = getReport().undo();
        if (begun != null) {
            return begun.tally();
        }
        if (tally == null) {
            tally = undo.forecast(tenant.id(), getReport().id());
        }
        return Objects.requireNonNull(tally);
    }

    /** What has to be undone first for this undo to be whole. */
    public List<ImportReport> getLater() {
        if (isBegun() || getTally().keptNamedLater() == 0) {
            return List.of();
        }
        if (later == null) {
            later = undo.toBeUndoneBefore(tenant.id(), getReport().id());
        }
        return later;
    }

    public String undo() {
        undo.begin(tenant.id(), getReport().id(), user.id());
        return "/contacts/undo?faces-redirect=true&id=" + getReport().id();
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }
}
