package com.intellisend.contacts.batch;

import com.intellisend.contacts.ImportRun;
import com.intellisend.contacts.LineRead;
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

    private @Nullable FileInHand file;
    private long taken;

    /** It goes on from where the reader began, not from where the import stands now: another job may still have moved it. */
    @Override
    public void open(@Nullable Serializable checkpoint) {
        FileInHand opened = (FileInHand) step.getTransientUserData();
        taken = opened.from();
        file = opened;
    }

    @Override
    public void writeItems(List<Object> items) {
        if (file == null) {
            throw new IllegalStateException("The writer was not opened");
        }
        List<LineRead> lines = items.stream().map(LineRead.class::cast).toList();
        ImportInHand inHand = ImportInHand.of(job);
        run.take(inHand.tenant(), inHand.id(), taken, file.lines().bytesRead(), lines);
        taken += lines.size();
    }
}
