package com.intellisend.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.contacts.ContactBook;
import com.intellisend.contacts.ContactCard;
import com.intellisend.contacts.ContactImports;
import com.intellisend.contacts.FileShape.Format;
import com.intellisend.contacts.ImportReport;
import com.intellisend.contacts.ImportReport.State;
import com.intellisend.contacts.ImportUndo;
import com.intellisend.contacts.NewImport;
import com.intellisend.contacts.UndoTally;
import com.intellisend.contacts.file.Uploads;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** For in-container tests: files become imports, and the tests wait for their end. */
@ApplicationScoped
public class ImportedFiles {

    @Inject
    private Uploads uploads;

    @Inject
    private ContactImports imports;

    @Inject
    private ImportUndo undo;

    @Inject
    private ContactBook contacts;

    public ImportReport applied(TenantId tenant, String file) {
        return ended(tenant, imports.begin(tenant, stored(tenant, file, false)));
    }

    public ImportReport triedOut(TenantId tenant, String file) {
        return ended(tenant, imports.begin(tenant, stored(tenant, file, true)));
    }

    public UndoTally undone(TenantId tenant, UUID id) {
        undo.begin(tenant, id, null);
        Wait.until(
                "the undo ends",
                Duration.ofSeconds(60),
                () -> !imports.report(tenant, id).isBeingUndone());
        return imports.report(tenant, id).undo().tally();
    }

    public NewImport stored(TenantId tenant, String file, boolean dryRun) {
        try {
            Uploads.Stored stored =
                    uploads.store(tenant, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), Format.CSV);
            return new NewImport("test.csv", stored.location(), stored.bytes(), stored.shape(), dryRun, null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ContactCard card(TenantId tenant, PhoneNumber phone) {
        return contacts.card(
                tenant, contacts.findByPhone(tenant, phone).orElseThrow().id());
    }

    private ImportReport ended(TenantId tenant, UUID id) {
        Wait.until(
                "the import ends",
                Duration.ofSeconds(120),
                () -> !imports.report(tenant, id).isRunning());
        ImportReport report = imports.report(tenant, id);
        assertThat(report.state()).isEqualTo(State.DONE);
        return report;
    }
}
