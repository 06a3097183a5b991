package com.intellisend.platform.rest;

import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The request bodies that the document shows; the tests send every one of them. */
final class ApiExamples {

    private final Map<?, ?> bodies;

    ApiExamples() {
        try (InputStream file =
                Objects.requireNonNull(ApiExamples.class.getResourceAsStream("/openapi/examples.json"))) {
            bodies = JsonbBuilder.create().fromJson(file, Map.class);
        } catch (IOException incomplete) {
            throw new UncheckedIOException(incomplete);
        }
    }

    /** @param operation such as {@code POST /api/tenants}; null where no body is shown */
    @Nullable
    Object of(String operation) {
        return bodies.get(operation);
    }
}
