package com.intellisend.messaging;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The port to whoever carries texts. It is called outside any transaction, posts each text at most once, and never
 * guesses: an outcome that is not known is {@link Answer.Unknown}.
 */
public interface Carrier {

    Answer sendSmsForTenant(Handover text);

    /** Segments a second that one sender may hand over when nobody has set its pace. */
    double usualPace();

    /**
     * The texts from one number to another that the carrier has, newest first, at most 200.
     *
     * @throws CarrierSilent when the carrier gives no usable answer
     */
    List<CarriedText> between(PhoneNumber from, PhoneNumber to);

    /**
     * One text by the carrier's own id.
     *
     * @throws CarrierSilent when the carrier gives no usable answer
     */
    Optional<CarriedText> bySid(String sid);

    /**
     * A text that is ready to leave.
     *
     * @param messageId comes back in the status callbacks
     * @param validity after which the carrier must not send it any more; at least a second, at most ten hours count
     */
    record Handover(
            TenantId tenant, UUID messageId, PhoneNumber from, PhoneNumber to, String body, Duration validity) {}

    /** What the carrier has of a text. */
    record CarriedText(
            String sid,
            String status,
            String body,
            @Nullable Integer errorCode,
            @Nullable Instant createdAt) {}

    /** What the carrier said when it was given a text. */
    sealed interface Answer {
        /** It took the text; the status is in the carrier's words. */
        record Accepted(String sid, String status) implements Answer {}

        /** It certainly did not take it. */
        record Refused(@Nullable Integer code, int http, String words) implements Answer {}

        /** It was too busy to look at it, or out of reach, so it certainly did not take it. */
        record Busy() implements Answer {}

        /** It may or may not have taken it. */
        record Unknown(String cause) implements Answer {}
    }
}
