package com.intellisend.messaging;

import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The pictures and files that came with texts: fetched from the carrier when somebody first looks, kept on disk after that,
 * each behind its brand's wall. No transaction is open while the carrier is asked.
 */
@ApplicationScoped
public class ReceivedMedia {

    /** Twilio takes 5 MB at most; twice that leaves room for what it converts. */
    private static final int LARGEST = 10 * 1024 * 1024;

    /** @param type what the file is, whatever anybody called it */
    public record Content(MediaType type, Path file) {}

    @Inject
    private Messages messages;

    @Inject
    private CarrierMedia carrier;

    @Inject
    @ConfigProperty(name = "INTELLISEND_DATA", defaultValue = ".intellisend")
    private String data;

    /** @param number which of the text's media, from 0; what there is not is not found, and nor is another brand's */
    public Content open(TenantId tenant, UUID text, int number) {
        String url = address(messages.get(tenant, text), number);
        Path kept = Path.of(data, "media", tenant.toString(), text + "-" + number);
        try {
            if (!Files.exists(kept)) {
                keep(carrier.fetch(url, LARGEST).orElseThrow(() -> new NotFound("picture")), kept);
            }
            try (InputStream file = Files.newInputStream(kept)) {
                return new Content(MediaType.of(file.readNBytes(MediaType.HEAD)), kept);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static String address(Message text, int number) {
        if (text.media() != null) {
            try (JsonReader reader = Json.createReader(new StringReader(Objects.requireNonNull(text.media())))) {
                JsonArray all = reader.readArray();
                if (number >= 0 && number < all.size()) {
                    return all.getJsonObject(number).getString("url");
                }
            }
        }
        throw new NotFound("picture");
    }

    /** Written beside and moved, so that nobody who looks at the same moment reads half a picture. */
    private static void keep(byte[] bytes, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Path half = Files.createTempFile(place.getParent(), "half", "");
        Files.write(half, bytes);
        Files.move(half, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
