package com.intellisend.contacts.rest;

import com.intellisend.contacts.ContactChange;
import com.intellisend.contacts.ContactField;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.Refusal.FieldError;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a JSON merge patch of a contact. */
final class ContactPatch {

    private ContactPatch() {}

    static ContactChange read(JsonObject patch) {
        Map<String, String> written = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        List<String> tags = null;
        for (Map.Entry<String, JsonValue> entry : patch.entrySet()) {
            String key = entry.getKey();
            JsonValue value = entry.getValue();
            if (key.equals("tags")) {
                tags = tags(value, errors);
            } else if (ContactField.ofKey(key).isEmpty()) {
                errors.add(new FieldError(key, "is not known here"));
            } else if (value == JsonValue.NULL) {
                written.put(key, "");
            } else if (value instanceof JsonString text) {
                written.put(key, text.getString());
            } else {
                errors.add(new FieldError(key, "Text is expected here."));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new ContactChange(written, tags);
    }

    private static @Nullable List<String> tags(JsonValue value, List<FieldError> errors) {
        if (value == JsonValue.NULL) {
            return List.of();
        }
        if (value instanceof JsonArray array && array.stream().allMatch(JsonString.class::isInstance)) {
            return array.getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
        }
        errors.add(new FieldError("tags", "A list of texts is expected here."));
        return null;
    }
}
