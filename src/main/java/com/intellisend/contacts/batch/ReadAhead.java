package com.intellisend.contacts.batch;

import com.intellisend.contacts.LineRead;
import com.intellisend.contacts.file.ContactLines;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Reads a file one portion ahead: while the database takes one, the next is understood. Never more than these two are held. */
final class ReadAhead implements Closeable {

    private final ContactLines lines;
    private final Executor threads;
    private CompletableFuture<@Nullable Portion> next;
    private long read;

    /** @param taken lines to pass over, which were taken before */
    ReadAhead(ContactLines lines, long taken, Executor threads) throws IOException {
        this.lines = lines;
        this.threads = threads;
        while (read < taken && lines.passOver()) {
            read++;
        }
        next = begin();
    }

    /** Null at the end of the file. */
    @Nullable
    Portion next() {
        Portion portion = ready();
        if (portion != null) {
            next = begin();
        }
        return portion;
    }

    private @Nullable Portion ready() {
        try {
            return next.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private CompletableFuture<@Nullable Portion> begin() {
        return CompletableFuture.supplyAsync(this::read, threads);
    }

    private @Nullable Portion read() {
        List<LineRead> portion = new ArrayList<>(Portion.LINES);
        try {
            for (LineRead line = lines.next(); line != null; line = lines.next()) {
                portion.add(line);
                if (portion.size() == Portion.LINES) {
                    break;
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        long from = read;
        read += portion.size();
        return portion.isEmpty() ? null : new Portion(from, portion, lines.bytesRead());
    }

    /** Not before the reading has ended, which uses the file. */
    @Override
    public void close() throws IOException {
        next.handle((portion, failure) -> portion).join();
        lines.close();
    }
}
