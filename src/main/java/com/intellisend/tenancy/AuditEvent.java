package com.intellisend.tenancy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did; never changed and never removed.
 *
 * @param actor the person's name at that time, or IntelliSend itself
 * @param action such as {@code number.changed}
 * @param beforeJson what it was, as JSON; null where it did not exist
 * @param afterJson what it became; null where it no longer exists
 * @param remoteAddress from where; null where no request was behind it
 */
public record AuditEvent(
        UUID id,
        @Nullable UUID actorUserId,
        String actor,
        String action,
        String subjectType,
        @Nullable UUID subjectId,
        @Nullable String beforeJson,
        @Nullable String afterJson,
        @Nullable String remoteAddress,
        Instant at) {}
