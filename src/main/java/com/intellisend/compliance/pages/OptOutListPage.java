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
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opt-outs that a brand brings along: typed, pasted, or as a file. */
@Named
@RequestScoped
public class OptOutListPage {

    /** So many bad lines are named by their place in the list. */
    private static final int NAMED = 10;

    private static final String PASTED = "add:phones";

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
    public void take() throws IOException, ServletException {
        String list = Stream.of(textOf(file), textOf(pasted()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
        if (list.isEmpty()) {
            throw new InvalidInput("phones", "must be given: type numbers, paste a list, or choose a file");
        }
        Taken taken = lists.take(tenant.id(), list, scope, SuppressionReason.MANUAL.slug(), user.id(), time.now());
        if (taken.refused() > 0) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, refusal(taken), null));
        }
        faces.addMessage(
                null, new FacesMessage("%,d added, %,d were there already.".formatted(taken.added(), taken.already())));
        phones = taken.refusedLines().stream().map(RefusedLine::text).collect(Collectors.joining("\n"));
        page.refresh();
    }

    private static String refusal(Taken taken) {
        boolean one = taken.refused() == 1;
        String lines = taken.refusedLines().stream()
                .limit(NAMED)
                .map(refused -> "%,d".formatted(refused.line()))
                .collect(Collectors.joining(", "));
        return "%,d %s no valid number (line %s%s); %s in the box below."
                .formatted(
                        taken.refused(),
                        one ? "line has" : "lines have",
                        lines,
                        taken.refused() > NAMED ? " …" : "",
                        taken.refused() > taken.refusedLines().size()
                                ? "the first " + taken.refusedLines().size() + " stand"
                                : one ? "it stands" : "they stand");
    }

    /** Liberty joins the lines of a field in a multipart form, so the list is read as it was sent. */
    private @Nullable Part pasted() throws IOException, ServletException {
        return ((HttpServletRequest) faces.getExternalContext().getRequest()).getPart(PASTED);
    }

    private static String textOf(@Nullable Part part) throws IOException {
        if (part == null || part.getSize() == 0) {
            return "";
        }
        try (InputStream body = part.getInputStream()) {
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
