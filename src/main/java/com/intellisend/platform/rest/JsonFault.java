package com.intellisend.platform.rest;

import com.intellisend.kernel.Refusal.FieldError;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in what the JSON binding says the field that a caller must mend; its own words name our classes. */
final class JsonFault {

    private static final Pattern UNKNOWN = Pattern.compile(
            "(?:unknown|Json property|property) ?'?\"?([A-Za-z0-9_]{1,80})'?\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern AT_PROPERTY = Pattern.compile("property '?\"?([A-Za-z0-9_]{1,80})'?\"?");

    private JsonFault() {}

    static Response of(JsonbException unfitting) {
        String words = String.valueOf(unfitting.getMessage());
        if (words.contains("can not be mapped")
                || words.toLowerCase(java.util.Locale.ROOT).contains("unknown")) {
            Matcher unknown = UNKNOWN.matcher(words);
            String field = unknown.find() ? unknown.group(1) : "body";
            return Problem.of(
                    422,
                    "unknown-field",
                    "The field \"" + field + "\" is not known here.",
                    List.of(new FieldError(field, "is not known here")));
        }
        for (Throwable cause = unfitting; cause != null; cause = cause.getCause()) {
            Matcher property = AT_PROPERTY.matcher(String.valueOf(cause.getMessage()));
            if (property.find()) {
                String field = property.group(1);
                return Problem.of(
                        422,
                        "invalid-input",
                        "The field \"" + field + "\" has a value of the wrong kind.",
                        List.of(new FieldError(field, "has a value of the wrong kind")));
            }
        }
        return Problem.of(400, "malformed-json", "The body is not the JSON that is expected here.", List.of());
    }
}
