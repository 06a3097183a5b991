package com.intellisend.contacts.batch;

import com.intellisend.contacts.ImportUndo;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Says as long as there is one that there is another portion; where it begins stands with the import. */
@Named("portionsOfTheUndo")
@Dependent
class PortionsOfTheUndo extends AbstractItemReader {

    @Inject
    private JobContext job;

    @Inject
    private ImportUndo undo;

    @Override
    public @Nullable Object readItem() {
        ImportInHand inHand = ImportInHand.of(job);
        return undo.hasMore(inHand.tenant(), inHand.id()) ? "portion" : null;
    }
}
