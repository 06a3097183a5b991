package com.intellisend.messaging.twilio;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a form as they were sent: decoded, untrimmed, each name with all its values. */
record FormFields(Map<String, List<String>> values) {

    /** Each call of {@link Json} looks for its implementation again, in every library of the application. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    /**
     * Reads a form or a query.
     *
     * @throws IllegalArgumentException when a percent sign is not followed by two hexadecimal digits
     */
    static FormFields parse(String encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decoded(name), any -> new ArrayList<>()).add(decoded(value));
            }
        }
        return new FormFields(values);
    }

    static FormFields fromJson(String json) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            object.forEach((name, some) -> values.put(
                    name,
                    ((JsonArray) some)
                            .getValuesAs(JsonString.class).stream()
                                    .map(JsonString::getString)
                                    .toList()));
        }
        return new FormFields(values);
    }

    String toJson() {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        values.forEach((name, some) -> {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            // PostgreSQL keeps no zero character in its JSON, and no word contains one.
            some.forEach(value -> array.add(value.replace("\u0000", "")));
            object.add(name, array);
        });
        return object.build().toString();
    }

    Optional<String> first(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The first value, or nothing when it is missing or blank. */
    Optional<String> word(String name) {
        return first(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String decoded(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
