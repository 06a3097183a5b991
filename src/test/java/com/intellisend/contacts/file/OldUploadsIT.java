package com.intellisend.contacts.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.contacts.ContactImports;
import com.intellisend.contacts.ImportReport;
import com.intellisend.contacts.NewImport;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.TenantId;
import com.intellisend.testkit.ImportedFiles;
import com.intellisend.testkit.InsideTenant;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class OldUploadsIT {

    @Inject
    private InsideTenant inside;

    @Inject
    private ImportedFiles files;

    @Inject
    private ContactImports imports;

    @Inject
    private Uploads uploads;

    @Inject
    private OldUploads old;

    @Inject
    private BusinessTime time;

    @Test
    void an_old_file_goes_and_its_refused_lines_stay() throws Exception {
        TenantId tenant = inside.create(TenantId.create());
        ImportReport report = files.applied(tenant, "phone\n5205550101\nabc\n");
        ImportReport recent = files.applied(tenant, "phone\n5205550102\n");
        Path file = age(report.fileLocation(), Duration.ofDays(8));

        old.remove();

        assertThat(file).doesNotExist();
        assertThat(uploads.find(recent.fileLocation())).exists();
        assertThat(imports.refusedLines(tenant, report.id(), 10, 0))
                .singleElement()
                .satisfies(line -> assertThat(line.original()).containsExactly("abc"));
    }

    @Test
    void a_file_that_an_import_still_reads_stays_however_old_it_is() throws Exception {
        TenantId tenant = inside.create(TenantId.create());
        NewImport wanted = files.stored(tenant, "phone\n5205550101\n", true);
        ImportReport report = files.triedOut(tenant, "phone\n5205550101\n");
        inside.sql(
                tenant,
                sql -> sql.createUpdate("""
                                update app.contact_import set state = 'running', lease_until = :later, file_location = :location
                                """)
                        .bind("later", Instant.now().plus(Duration.ofHours(1)))
                        .bind("location", wanted.location())
                        .execute());
        Path file = age(wanted.location(), Duration.ofDays(400));

        old.remove();

        assertThat(file).exists();
        assertThat(imports.report(tenant, report.id()).isRunning()).isTrue();
        inside.sql(tenant, sql -> sql.execute("update app.contact_import set state = 'done'"));
    }

    @Test
    void a_look_at_a_file_is_kept_for_a_week_and_an_import_for_good() {
        TenantId tenant = inside.create(TenantId.create());
        ImportReport look = files.triedOut(tenant, "phone\n5205550101\n");
        ImportReport applied = files.applied(tenant, "phone\n5205550101\n");
        inside.sql(
                tenant,
                sql -> sql.createUpdate("update app.contact_import set created_at = :then, finished_at = :then")
                        .bind("then", time.now().minus(Duration.ofDays(32)))
                        .execute());

        old.remove();

        assertThatThrownBy(() -> imports.report(tenant, look.id())).isInstanceOf(NotFound.class);
        assertThat(imports.report(tenant, applied.id()).tally().created()).isOne();
    }

    private Path age(String location, Duration age) throws Exception {
        Path file = uploads.find(location);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
        return file;
    }
}
