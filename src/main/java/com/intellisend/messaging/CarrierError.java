package com.intellisend.messaging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an error code of the carrier means for a sender of texts.
 *
 * @param again after this pause a text that met it may be offered once more; null for never
 * @param words one sentence for staff
 */
public record CarrierError(
        int code,
        Kind kind,
        Scope scope,
        Action action,
        @Nullable Duration again,
        String words) {

    /** Will it pass? */
    public enum Kind {
        PERMANENT,
        /** Somebody has to set something right first. */
        CONFIGURATION,
        RETRYABLE,
        NEXT_DAY,
        INFORMATION,
        /** A code that nobody has classified. */
        UNKNOWN
    }

    /** Whom does it concern? */
    public enum Scope {
        RECIPIENT,
        MESSAGE,
        SENDER,
        ACCOUNT
    }

    /** What is done about it, besides writing it down. */
    public enum Action {
        /** This text has failed, nothing else follows. */
        FAIL,
        /** The recipient opted out with the carrier: never again from this brand. */
        SUPPRESS,
        /** The number cannot receive texts. */
        UNREACHABLE,
        /** The number cannot be reached now; when that has happened often it counts as unreachable. */
        UNREACHABLE_AT_LAST,
        /** The recipient's side blocks us. */
        BLOCKED,
        /** Nothing more leaves from this number until an admin has looked. */
        STOP_SENDER,
        /** Nothing more leaves from any number until an admin has looked. */
        STOP_ACCOUNT,
        /** The text is certain not to exist at the carrier and is offered again after a pause. */
        RETRY,
        /** The same, a single time. */
        RETRY_ONCE,
        /** The sender rests for a while: its queue is full, or it is not ready yet. */
        REST_SENDER,
        /** The sender goes on at half its pace. */
        SLOW_DOWN,
        /** The brand rests until the carriers' next day, which begins at midnight Pacific. */
        NEXT_DAY,
        /** Staff are told. */
        NOTE
    }
}
