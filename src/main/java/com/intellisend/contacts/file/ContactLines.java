package com.intellisend.contacts.file;

import com.intellisend.contacts.FileShape;
import com.intellisend.contacts.LineRead;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The lines of a file of contacts, one after the other; empty lines and the header are none. */
public interface ContactLines extends Closeable {

    /** The next line, understood or refused; null at the end. */
    @Nullable
    LineRead next() throws IOException;

    /** Passes over the next line without understanding it; false at the end. What it passes over counts as {@link #next} would. */
    boolean passOver() throws IOException;

    /** How far into the file this is, in bytes; a little ahead of the line. */
    long bytesRead();

    /**
     * Opens a file of this shape at its first line.
     *
     * @param zone of the brand, for dates without one
     * @param now business time, for consents that lie in the future
     */
    static ContactLines open(Path file, FileShape shape, ZoneId zone, Instant now) throws IOException {
        return shape.format() == FileShape.Format.JSON
                ? new JsonLines(file, shape.consent(), zone, now)
                : new CsvLines(file, shape, zone, now);
    }
}
