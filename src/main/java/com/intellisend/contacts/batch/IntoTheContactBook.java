package com.intellisend.contacts.batch;

import com.intellisend.contacts.ImportRun;
import com.intellisend.contacts.LineRead;
import com.intellisend.contacts.file.ContactLines;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes each portion of lines into the contact book. */
@Named("intoTheContactBook")
@Dependent
class IntoTheContactBook extends AbstractItemWriter {

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    @Inject
    private ImportRun run;

    private @Nullable ImportInHand inHand;
    private long taken;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        ImportInHand opened = ImportInHand.of(job);
        taken = run.report(opened.tenant(), opened.id()).total();
        inHand = opened;
    }

    @Override
    public void writeItems(List<Object> items) {
        if (inHand == null) {
            throw new IllegalStateException("The writer was not opened");
        }
        List<LineRead> lines = items.stream().map(LineRead.class::cast).toList();
        long bytesRead = step.getTransientUserData() instanceof ContactLines file ? file.bytesRead() : 0;
        run.take(inHand.tenant(), inHand.id(), taken, bytesRead, lines);
        taken += lines.size();
    }
}
