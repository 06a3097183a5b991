package com.intellisend.ai;

import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.Refusal.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a written thing, field by field. */
final class Draft {

    private final List<FieldError> errors = new ArrayList<>();

    String required(String field, @Nullable String value, int longest) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty() || text.length() > longest) {
            errors.add(new FieldError(field, "must have 1 to %,d characters".formatted(longest)));
        }
        return text;
    }

    @Nullable
    String optional(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > longest) {
            errors.add(new FieldError(field, "must have at most %,d characters".formatted(longest)));
        }
        return value.strip();
    }

    @Nullable
    String address(String field, @Nullable String value) {
        String url = optional(field, value, 500);
        if (url != null && !url.toLowerCase(Locale.ROOT).matches("https?://[^\\s]+")) {
            errors.add(new FieldError(field, "must be an address that starts with http:// or https://"));
        }
        return url;
    }

    void check() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
