package com.intellisend.contacts.batch;

import com.intellisend.contacts.ImportReport;
import com.intellisend.contacts.ImportRun;
import com.intellisend.contacts.LineRead;
import com.intellisend.contacts.file.ContactLines;
import com.intellisend.contacts.file.Uploads;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.tenancy.Tenants;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Reads the lines of an import's file, from where the last committed portion ended. */
@Named("linesOfTheFile")
@Dependent
class LinesOfTheFile implements ItemReader {

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    @Inject
    private ImportRun run;

    @Inject
    private Tenants tenants;

    @Inject
    private Uploads uploads;

    @Inject
    private BusinessTime time;

    private @Nullable ContactLines lines;
    private long read;

    /** The runtime's checkpoint is not asked: how many lines were taken stands with the import, in the transaction that took them. */
    @Override
    public void open(@Nullable Serializable checkpoint) throws IOException {
        ImportInHand inHand = ImportInHand.of(job);
        ImportReport report = run.report(inHand.tenant(), inHand.id());
        ContactLines opened = ContactLines.open(
                uploads.find(report.fileLocation()),
                report.shape(),
                tenants.get(inHand.tenant()).timeZone(),
                time.now());
        for (read = 0; read < report.total(); read++) {
            opened.next();
        }
        lines = opened;
        step.setTransientUserData(new FileInHand(opened, report.total()));
    }

    @Override
    public @Nullable LineRead readItem() throws IOException {
        LineRead line = lines == null ? null : lines.next();
        read += line == null ? 0 : 1;
        return line;
    }

    @Override
    public Serializable checkpointInfo() {
        return read;
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }
}
