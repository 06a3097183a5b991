package com.intellisend.compliance.pages;

import com.intellisend.compliance.OptOutLists;
import com.intellisend.compliance.OptOutLists.RefusedLine;
import com.intellisend.compliance.OptOutLists.Taken;
import com.intellisend.compliance.Suppression.Scope;
import com.intellisend.compliance.SuppressionReason;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opt-outs that a brand brings along: typed, pasted, or as a file. */
@Named
@RequestScoped
public class OptOutListPage {

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private OptOutLists lists;

    @Inject
    private CompliancePage page;

    @Inject
    private BusinessTime time;

    @Inject
    private FacesContext faces;

    private @Nullable String phones;
    private @Nullable Part file;
    private Scope scope = Scope.ALL;

    /** Every line a number; what is none is named and the others are suppressed. */
    public void take() throws IOException {
        String list = (uploaded() + "\n" + written()).strip();
        if (list.isBlank()) {
            throw new InvalidInput("phones", "must be given: type numbers, paste a list, or choose a file");
        }
        Taken taken = lists.take(tenant.id(), list, scope, SuppressionReason.MANUAL.slug(), user.id(), time.now());
        if (taken.refused() > 0) {
            faces.addMessage(
                    null,
                    new FacesMessage(
                            FacesMessage.SEVERITY_ERROR,
                            "%,d %s no valid number; %s in the box below."
                                    .formatted(
                                            taken.refused(),
                                            taken.refused() == 1 ? "line has" : "lines have",
                                            taken.refused()
                                                            > taken.refusedLines()
                                                                    .size()
                                                    ? "the first "
                                                            + taken.refusedLines()
                                                                    .size() + " of them stand"
                                                    : taken.refused() == 1 ? "it stands" : "they stand"),
                            null));
        }
        faces.addMessage(
                null, new FacesMessage("%,d added, %,d were there already.".formatted(taken.added(), taken.already())));
        phones = taken.refusedLines().stream().map(RefusedLine::text).collect(Collectors.joining("\n"));
        page.refresh();
    }

    private String written() {
        return phones == null ? "" : phones.strip();
    }

    private String uploaded() throws IOException {
        if (file == null || file.getSize() == 0) {
            return "";
        }
        try (InputStream body = file.getInputStream()) {
            return OptOutLists.textOf(body);
        }
    }

    public @Nullable String getPhones() {
        return phones;
    }

    public void setPhones(@Nullable String phones) {
        this.phones = phones;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public Scope getScope() {
        return scope;
    }

    public void setScope(Scope scope) {
        this.scope = scope;
    }
}
