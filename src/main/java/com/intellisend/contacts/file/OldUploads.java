package com.intellisend.contacts.file;

import com.intellisend.contacts.OldImports;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes uploaded files some days after they came, unless an import still reads them; what was refused of them is kept. */
@ApplicationScoped
public class OldUploads {

    @Inject
    private Uploads uploads;

    @Inject
    private OldImports imports;

    @Inject
    private MachineTime time;

    @Inject
    @ConfigProperty(name = "intellisend.contacts.keep-uploads", defaultValue = "P7D")
    private Duration keep;

    public void remove() {
        for (Path folder : inside(uploads.folder())) {
            TenantId tenant = new TenantId(UUID.fromString(String.valueOf(folder.getFileName())));
            Set<String> inUse = imports.filesInUse(tenant);
            for (Path file : inside(folder)) {
                if (!inUse.contains(uploads.locationOf(file))) {
                    removeIfOld(file, time.now().minus(keep));
                }
            }
            imports.forgetLooks(tenant);
        }
    }

    private static void removeIfOld(Path file, Instant before) {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> all = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return all.toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
