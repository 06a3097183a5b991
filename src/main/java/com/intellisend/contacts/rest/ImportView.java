package com.intellisend.contacts.rest;

import com.intellisend.contacts.ImportReport;
import com.intellisend.contacts.RefusedLine;
import com.intellisend.contacts.UndoTally;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import's progress and report.
 *
 * @param state {@code running}, {@code done} or {@code failed}
 * @param notMobile lines with a landline, a toll-free or an internet number; imported as well, but a text may not arrive.
 *     In the US and Canada few numbers tell
 * @param lines the refused lines, up to 10,000; all of them are in {@code refused.csv}
 */
public record ImportView(
        UUID id,
        String state,
        boolean dryRun,
        long total,
        long created,
        long updated,
        long unchanged,
        long duplicates,
        long optedOut,
        long refused,
        long notMobile,
        List<Line> lines,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable UndoView undo) {

    /** A refused line: its number in the file (its position in a JSON array), the field at fault, and why. */
    public record Line(long line, String field, String reason) {}

    /** @param state {@code running} or {@code done} */
    public record UndoView(
            String state,
            long removed,
            long restored,
            long keptInUse,
            long keptEdits,
            long keptNamedLater,
            @Nullable Instant finishedAt) {

        static @Nullable UndoView of(ImportReport.@Nullable Undo undo) {
            return undo == null ? null : of(undo.endedAt() == null ? "running" : "done", undo.tally(), undo.endedAt());
        }

        static UndoView of(String state, UndoTally tally, @Nullable Instant finishedAt) {
            return new UndoView(
                    state,
                    tally.removed(),
                    tally.restored(),
                    tally.keptInUse(),
                    tally.keptEdits(),
                    tally.keptNamedLater(),
                    finishedAt);
        }
    }

    static ImportView of(ImportReport report, List<RefusedLine> refused) {
        ImportReport.Tally tally = report.tally();
        return new ImportView(
                report.id(),
                report.state().name().toLowerCase(Locale.ROOT),
                report.dryRun(),
                report.total(),
                tally.created(),
                tally.updated(),
                tally.unchanged(),
                tally.duplicates(),
                tally.optedOut(),
                tally.refused(),
                report.notMobile(),
                refused.stream()
                        .map(line -> new Line(line.line(), line.field(), line.reason()))
                        .toList(),
                report.failure(),
                report.createdAt(),
                report.finishedAt(),
                UndoView.of(report.undo()));
    }
}
