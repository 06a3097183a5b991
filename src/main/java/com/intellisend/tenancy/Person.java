package com.intellisend.tenancy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who works for a brand, as their colleagues see them. */
public record Person(
        UUID id,
        String email,
        String name,
        Role role,
        boolean active,
        @Nullable Instant lastSignInAt,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    /** What the audit trail keeps of a person. */
    public record Facts(String email, String name, Role role, boolean active) {}

    Facts facts() {
        return new Facts(email, name, role, active);
    }
}
