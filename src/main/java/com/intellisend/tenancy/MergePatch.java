package com.intellisend.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;

/** JSON merge patch (RFC 7396): null clears a field, an absent one stays; the outcome obeys the rules of a new body. */
@ApplicationScoped
public class MergePatch {

    private final Jsonb jsonb = StrictJson.create();

    @Inject
    private Validator validator;

    /** @param current the body that would create the thing as it is now */
    public <T> T apply(T current, JsonObject patch, Class<T> type) {
        JsonObject known = jsonb.fromJson(jsonb.toJson(current), JsonObject.class);
        String patched = Json.createMergePatch(patch).apply(known).toString();
        T wanted = jsonb.fromJson(patched, type);
        Set<ConstraintViolation<T>> violations = validator.validate(wanted);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return wanted;
    }
}
