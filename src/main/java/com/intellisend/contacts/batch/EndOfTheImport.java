package com.intellisend.contacts.batch;

import com.intellisend.contacts.ImportRun;
import com.intellisend.contacts.file.UploadIsGone;
import jakarta.batch.api.listener.StepListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Writes down how an import ended. */
@Named("endOfTheImport")
@Dependent
class EndOfTheImport implements StepListener {

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    @Inject
    private ImportRun run;

    @Inject
    private ImportStarter starter;

    @Override
    public void beforeStep() {}

    @Override
    public void afterStep() {
        ImportInHand inHand = ImportInHand.of(job);
        starter.ended(inHand);
        Exception failure = step.getException();
        if (failure == null && step.getBatchStatus() != BatchStatus.FAILED) {
            run.done(inHand.tenant(), inHand.id());
        } else {
            run.broke(
                    inHand.tenant(),
                    inHand.id(),
                    fileIsGone(failure),
                    fileIsGone(failure)
                            ? "The uploaded file is no longer there. Upload it again."
                            : "The import was interrupted several times. What it had taken until then is in the contacts.");
        }
    }

    private static boolean fileIsGone(@Nullable Throwable failure) {
        return failure != null && (failure instanceof UploadIsGone || fileIsGone(failure.getCause()));
    }
}
