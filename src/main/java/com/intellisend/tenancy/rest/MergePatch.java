package com.intellisend.tenancy.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Providers;
import java.util.Set;

/** JSON merge patch (RFC 7396): null clears a field, an absent one stays; the outcome obeys the rules of a new body. */
@RequestScoped
public class MergePatch {

    @Context
    private Providers providers;

    @Inject
    private Validator validator;

    /** @param current the body that would create the thing as it is now */
    <T> T apply(T current, JsonObject patch, Class<T> type) {
        Jsonb jsonb = providers
                .getContextResolver(Jsonb.class, MediaType.APPLICATION_JSON_TYPE)
                .getContext(type);
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
