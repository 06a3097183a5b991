package com.intellisend.contacts.pages;

import com.intellisend.contacts.ColumnTarget;
import com.intellisend.contacts.ContactDates;
import com.intellisend.contacts.ContactImports;
import com.intellisend.contacts.FileConsent;
import com.intellisend.contacts.FileShape;
import com.intellisend.contacts.ImportReport;
import com.intellisend.contacts.PersonChange;
import com.intellisend.contacts.RefusedLine;
import com.intellisend.contacts.file.RefusedLinesCsv;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import from its dry run to its result: what each column becomes, what will happen, how far it is, what it refused. */
@Named
@ViewScoped
public class ImportReviewPage implements Serializable {

    private static final int SHOWN = 100;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private ContactImports imports;

    @Inject
    private ContactDates dates;

    @Inject
    private BusinessTime time;

    private @Nullable UUID id;
    private List<String> targets = new ArrayList<>();
    private @Nullable String consentSource;
    private @Nullable String consentTimestamp;
    private @Nullable String consentWording;
    private transient @Nullable ImportReport report;
    private transient @Nullable List<String> offered;

    public void load() {
        targets = new ArrayList<>(getReport().shape().columns().stream()
                .map(FileShape.Column::becomes)
                .toList());
        FileConsent consent = getReport().shape().consent();
        if (consent != null) {
            consentSource = consent.source();
            consentTimestamp = consent.timestamp();
            consentWording = consent.wording();
        }
    }

    /** Asked every second while it runs. */
    public void renew() {
        report = null;
    }

    public ImportReport getReport() {
        if (report == null) {
            if (id == null) {
                throw new NotFound("import");
            }
            report = imports.report(tenant.id(), id);
        }
        return report;
    }

    /** Another dry run, with the columns and the consent as they are chosen now. */
    public String lookAgain() {
        return there(imports.lookAgain(tenant.id(), getReport().id(), chosen(), user.id()));
    }

    /** Imports what is shown; where something else is chosen by now, that is shown first. */
    public String apply() {
        UUID next = imports.apply(tenant.id(), getReport().id(), chosen(), user.id());
        if (imports.report(tenant.id(), next).dryRun()) {
            sayWhatIsShown();
        }
        return there(next);
    }

    private static void sayWhatIsShown() {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(
                null,
                new FacesMessage(
                        FacesMessage.SEVERITY_WARN,
                        "Columns or the consent were changed, and nothing has been imported yet. See what an import would do now.",
                        null));
    }

    private FileShape chosen() {
        return getReport()
                .shape()
                .mappedTo(targets)
                .consenting(imports.consent(tenant.id(), consentSource, consentTimestamp, consentWording));
    }

    private static String there(UUID next) {
        return "/contacts/review?faces-redirect=true&id=" + next;
    }

    public long getPeople() {
        ImportReport.Tally tally = getReport().tally();
        return tally.created() + tally.updated() + tally.unchanged();
    }

    public boolean isUndoable() {
        return getReport().isUndoable(time.now());
    }

    public List<RefusedLine> getRefused() {
        return imports.refusedLines(tenant.id(), getReport().id(), SHOWN, 0);
    }

    public List<PersonChange> getChanges() {
        return imports.changes(tenant.id(), getReport().id(), SHOWN);
    }

    /** The refused lines as a file, to be mended and imported again. */
    public void download() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext response = faces.getExternalContext();
        response.responseReset();
        response.setResponseContentType("text/csv; charset=UTF-8");
        response.setResponseHeader("Content-Disposition", "attachment; filename=\"refused-lines.csv\"");
        response.setResponseHeader("Cache-Control", "no-store");
        OutputStreamWriter text = new OutputStreamWriter(response.getResponseOutputStream(), StandardCharsets.UTF_8);
        TenantId owner = tenant.id();
        UUID importId = getReport().id();
        RefusedLinesCsv csv = new RefusedLinesCsv(text, getReport().shape().headers());
        csv.writeAll(after -> imports.refusedLines(owner, importId, 1_000, after));
        csv.flush();
        faces.responseComplete();
    }

    /** What is chosen for each column, in the words of {@link FileShape.Column#becomes}. */
    public List<String> getTargets() {
        return targets;
    }

    /** What any column can become; the dates that it can become are {@link #datesFor}. */
    public List<ColumnTarget> getChoices() {
        return Arrays.stream(ColumnTarget.values())
                .filter(target -> target != ColumnTarget.DATE)
                .toList();
    }

    /** The dates that the brand knows, the usual ones, and one that is called like the column. */
    public Collection<String> datesFor(FileShape.Column column) {
        Set<String> names = new TreeSet<>(datesOffered());
        names.add(ContactDates.called(column.header()));
        if (column.date() != null) {
            names.add(column.date());
        }
        return names;
    }

    private List<String> datesOffered() {
        if (offered == null) {
            offered = dates.offered(tenant.id());
        }
        return offered;
    }

    public String becomingDate(String name) {
        return FileShape.Column.becomingDate(name);
    }

    public @Nullable String getConsentSource() {
        return consentSource;
    }

    public void setConsentSource(@Nullable String consentSource) {
        this.consentSource = consentSource;
    }

    public @Nullable String getConsentTimestamp() {
        return consentTimestamp;
    }

    public void setConsentTimestamp(@Nullable String consentTimestamp) {
        this.consentTimestamp = consentTimestamp;
    }

    public @Nullable String getConsentWording() {
        return consentWording;
    }

    public void setConsentWording(@Nullable String consentWording) {
        this.consentWording = consentWording;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }
}
