package com.intellisend.contacts;

import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.Refusal.FieldError;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to say about a contact, as they wrote it: an empty text clears a field, a field not named stays.
 *
 * @param written by the fields' keys
 * @param tags all tags that the contact shall have; null leaves them
 */
public record ContactChange(
        Map<String, String> written, @Nullable Collection<String> tags) {

    /** Everything in its kept spelling; refuses with {@link InvalidInput} naming every field at fault, not only the first. */
    ContactFacts read(ZoneId zone, Instant now) {
        Map<ContactField, String> values = new EnumMap<>(ContactField.class);
        List<FieldError> errors = new ArrayList<>();
        List<String> kept = List.of();
        written.forEach((key, text) -> {
            ContactField field = ContactField.ofKey(key).orElse(null);
            if (field == null) {
                errors.add(new FieldError(key, "is not known here"));
            } else {
                try {
                    values.put(field, field.read(text, zone, now));
                } catch (InvalidInput fault) {
                    errors.addAll(fault.errors());
                }
            }
        });
        try {
            kept = tags == null ? List.of() : Tags.readAll(tags);
        } catch (InvalidInput fault) {
            errors.addAll(fault.errors());
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new ContactFacts(values, kept);
    }
}
