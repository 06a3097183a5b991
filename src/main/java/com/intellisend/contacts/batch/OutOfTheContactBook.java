package com.intellisend.contacts.batch;

import com.intellisend.contacts.ImportUndo;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Takes the next portion of an import back, in the transaction of the chunk. */
@Named("outOfTheContactBook")
@Dependent
class OutOfTheContactBook extends AbstractItemWriter {

    @Inject
    private JobContext job;

    @Inject
    private ImportUndo undo;

    @Override
    public void writeItems(List<Object> portions) {
        ImportInHand inHand = ImportInHand.of(job);
        undo.takeBackSome(inHand.tenant(), inHand.id());
    }
}
