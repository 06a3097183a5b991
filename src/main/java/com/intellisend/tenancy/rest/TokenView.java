package com.intellisend.tenancy.rest;

import com.intellisend.tenancy.ApiTokens;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token as it is shown after its text is gone. */
public record TokenView(
        UUID id, String label, String owner, @Nullable Instant lastUsedAt, Instant expiresAt, Instant createdAt) {

    static TokenView of(ApiTokens.Known token) {
        return new TokenView(
                token.id(), token.label(), token.owner(), token.lastUsedAt(), token.expiresAt(), token.createdAt());
    }
}
