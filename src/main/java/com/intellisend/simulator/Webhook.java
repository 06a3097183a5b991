package com.intellisend.simulator;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that Twilio posts to us: what a text has become, or a text that came in.
 *
 * @param url empty when nobody asked to be called; then only the text's status moves on
 * @param becomes the status that the text has from then on; null when it keeps its own
 */
public record Webhook(
        String sid,
        String url,
        Map<String, String> parameters,
        @Nullable String becomes,
        Instant dueAt) {

    /** One that is to be posted now, for the how manieth time. */
    public record Due(
            long id,
            String sid,
            String url,
            String parameters,
            @Nullable String becomes,
            int attempts) {

        Map<String, String> form() {
            JsonObject known = Json.createReader(new StringReader(parameters)).readObject();
            Map<String, String> form = new LinkedHashMap<>();
            known.keySet().forEach(name -> form.put(name, known.getString(name)));
            return form;
        }
    }

    String json() {
        JsonObjectBuilder form = Json.createObjectBuilder();
        parameters.forEach(form::add);
        return form.build().toString();
    }
}
