package com.intellisend.contacts;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is and what it has done so far; of a dry run, what it would do.
 *
 * <p>Every line that is not empty is exactly one of created, updated, unchanged, duplicate or refused; the opted out are
 * counted besides, because their card is kept up to date like any other and only their opt-out stays.
 *
 * @param total lines read so far
 * @param tally what became of them
 * @param notMobile how many of the numbers that were understood are surely not mobile
 */
public record ImportReport(
        UUID id,
        State state,
        boolean dryRun,
        @Nullable String fileName,
        FileShape shape,
        String fileLocation,
        long fileBytes,
        long bytesRead,
        long total,
        Tally tally,
        long notMobile,
        @Nullable String failure,
        @Nullable UUID appliedFrom,
        @Nullable Undo undo,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** Where it stands; the words of the API are these in lower case. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** Counts of lines; {@code optedOut} counts people. */
    public record Tally(long created, long updated, long unchanged, long duplicates, long optedOut, long refused) {}

    /** @param endedAt null while it runs */
    public record Undo(UndoTally tally, @Nullable Instant endedAt) {}

    /** For so long after its end an import can be undone. */
    public static final Duration UNDOABLE_FOR = Duration.ofDays(30);

    public boolean isUndoable(Instant now) {
        return !dryRun && undo == null && finishedAt != null && now.isBefore(finishedAt.plus(UNDOABLE_FOR));
    }

    public boolean isBeingUndone() {
        return undo != null && undo.endedAt() == null;
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** From 0 to 100; a running one never says 100. */
    public int percent() {
        if (!isRunning()) {
            return 100;
        }
        return fileBytes == 0 ? 0 : (int) Math.min(99, bytesRead * 100 / fileBytes);
    }
}
