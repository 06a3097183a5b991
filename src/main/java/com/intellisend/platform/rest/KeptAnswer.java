package com.intellisend.platform.rest;

import org.jspecify.annotations.Nullable;

/** The answer of a POST, as it is repeated. */
record KeptAnswer(
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String contentType,
        String body) {}
