package com.intellisend.platform.rest;

import com.intellisend.tenancy.StrictJson;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** The JSON of every body. */
@Provider
public class JsonBinding implements ContextResolver<Jsonb> {

    private final Jsonb jsonb = StrictJson.create();

    @Override
    public Jsonb getContext(Class<?> type) {
        return jsonb;
    }
}
