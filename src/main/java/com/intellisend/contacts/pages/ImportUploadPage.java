package com.intellisend.contacts.pages;

import com.intellisend.contacts.ContactImports;
import com.intellisend.contacts.FileShape;
import com.intellisend.contacts.FileShape.Format;
import com.intellisend.contacts.ImportReport;
import com.intellisend.contacts.NewImport;
import com.intellisend.contacts.NothingUsable;
import com.intellisend.contacts.file.Uploads;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The first step of an import: a file is dropped, or a list is pasted; a dry run begins at once. */
@Named
@RequestScoped
public class ImportUploadPage {

    private static final int SHOWN = 50;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private ContactImports imports;

    @Inject
    private Uploads uploads;

    private @Nullable Part file;
    private @Nullable String pasted;
    private @Nullable List<ImportReport> history;

    public String upload() throws IOException {
        if (file == null
                || file.getSubmittedFileName() == null
                || file.getSubmittedFileName().isEmpty()) {
            throw new NothingUsable("Choose a file first, or drop one here.");
        }
        String name = file.getSubmittedFileName();
        try (InputStream body = file.getInputStream()) {
            return begin(body, name, name.endsWith(".json") ? Format.JSON : Format.CSV);
        }
    }

    /** What is wrong with a pasted list is said of the list: nobody has seen a file. */
    public String paste() throws IOException {
        String text = pasted == null ? "" : pasted.strip();
        if (text.isEmpty()) {
            throw new InvalidInput("lines", "Paste some lines first, each with at least a phone number.");
        }
        Format format = text.startsWith("[") ? Format.JSON : Format.CSV;
        try (InputStream body = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            return begin(body, "pasted", format);
        } catch (NothingUsable refused) {
            throw new InvalidInput("lines", refused.detail());
        }
    }

    private String begin(InputStream body, String name, Format format) throws IOException {
        Uploads.Stored stored = uploads.store(tenant.id(), body, format);
        FileShape shape = imports.remembered(tenant.id(), stored.shape());
        UUID id = imports.preview(
                tenant.id(), new NewImport(name, stored.location(), stored.bytes(), shape, true, null, user.id()));
        return "/contacts/review?faces-redirect=true&id=" + id;
    }

    public List<ImportReport> getHistory() {
        if (history == null) {
            history = imports.history(tenant.id(), SHOWN);
        }
        return history;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public @Nullable String getPasted() {
        return pasted;
    }

    public void setPasted(@Nullable String pasted) {
        this.pasted = pasted;
    }
}
