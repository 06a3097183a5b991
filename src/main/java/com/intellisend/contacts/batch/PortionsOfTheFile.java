package com.intellisend.contacts.batch;

import com.intellisend.contacts.ImportReport;
import com.intellisend.contacts.ImportRun;
import com.intellisend.contacts.file.ContactLines;
import com.intellisend.contacts.file.Uploads;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.tenancy.Tenants;
import jakarta.annotation.Resource;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Reads the lines of an import's file, from where the last committed portion ended. */
@Named("portionsOfTheFile")
@Dependent
class PortionsOfTheFile extends AbstractItemReader {

    /** Not the jobs' own threads: six jobs that hold them all would wait for ever for a seventh. */
    @Resource
    private ManagedExecutorService threads;

    @Inject
    private JobContext job;

    @Inject
    private ImportRun run;

    @Inject
    private Tenants tenants;

    @Inject
    private Uploads uploads;

    @Inject
    private BusinessTime time;

    private @Nullable ReadAhead file;

    /** The runtime's checkpoint is not asked: how many lines were taken stands with the import, in the transaction that took them. */
    @Override
    public void open(@Nullable Serializable checkpoint) throws IOException {
        ImportInHand inHand = ImportInHand.of(job);
        ImportReport report = run.report(inHand.tenant(), inHand.id());
        file = new ReadAhead(
                ContactLines.open(
                        uploads.find(report.fileLocation()),
                        report.shape(),
                        tenants.get(inHand.tenant()).timeZone(),
                        time.now()),
                report.total(),
                threads);
    }

    @Override
    public @Nullable Portion readItem() {
        return file == null ? null : file.next();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
