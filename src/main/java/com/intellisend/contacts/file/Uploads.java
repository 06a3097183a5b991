package com.intellisend.contacts.file;

import com.intellisend.contacts.FileShape;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the files that were uploaded, each under its tenant, until their import needs them no more. */
@ApplicationScoped
public class Uploads {

    private static final long LARGEST = 1L << 30;

    /** @param location by which {@link #find} gives it back */
    public record Stored(String location, long bytes, FileShape shape) {}

    @Inject
    @ConfigProperty(name = "INTELLISEND_DATA", defaultValue = ".intellisend")
    private String dataFolder;

    /** Stores a body of any size as it streams in, and looks what it is; one that is no use is not kept. */
    public Stored store(TenantId tenant, InputStream body, FileShape.Format format) throws IOException {
        String location = tenant + "/" + Ids.create() + "." + format.name().toLowerCase(java.util.Locale.ROOT);
        Path file = folder().resolve(location);
        Files.createDirectories(file.getParent());
        boolean useful = false;
        try {
            long bytes = write(body, file, LARGEST);
            FileShape shape = shape(file, format);
            useful = true;
            return new Stored(location, bytes, shape);
        } finally {
            if (!useful) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Refuses with {@link UploadIsGone} what is no longer there. */
    public Path find(String location) {
        Path file = folder().resolve(location).normalize();
        if (!file.startsWith(folder()) || !Files.isReadable(file)) {
            throw new UploadIsGone();
        }
        return file;
    }

    public void discard(String location) throws IOException {
        Files.deleteIfExists(folder().resolve(location).normalize());
    }

    private static FileShape shape(Path file, FileShape.Format format) throws IOException {
        if (format == FileShape.Format.JSON) {
            JsonLines.check(file);
            return FileShape.ofJson();
        }
        return ContactFile.shapeOfCsv(file);
    }

    static long write(InputStream body, Path file, long largest) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                bytes += n;
                if (bytes > largest) {
                    throw new FileTooLarge();
                }
                out.write(buffer, 0, n);
            }
        }
        return bytes;
    }

    /** By which {@link #find} gives a file of the store. */
    String locationOf(Path file) {
        return folder().relativize(file).toString().replace('\\', '/');
    }

    Path folder() {
        return Path.of(dataFolder, "uploads").toAbsolutePath().normalize();
    }
}
