package com.intellisend.contacts.batch;

import com.intellisend.contacts.ImportRun;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * Takes each portion of lines into the contact book. A portion goes on from where its reader began, not from where the import
 * stands now: another job may still have moved it.
 */
@Named("intoTheContactBook")
@Dependent
class IntoTheContactBook extends AbstractItemWriter {

    @Inject
    private JobContext job;

    @Inject
    private ImportRun run;

    @Override
    public void writeItems(List<Object> portions) {
        ImportInHand inHand = ImportInHand.of(job);
        for (Object one : portions) {
            Portion portion = (Portion) one;
            run.take(inHand.tenant(), inHand.id(), portion.from(), portion.bytesRead(), portion.lines());
        }
    }
}
