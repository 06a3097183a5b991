package com.intellisend.simulator;

import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as the simulator keeps it.
 *
 * @param direction {@code to-phone} or {@code from-phone}
 * @param media a JSON array of addresses; null for none
 * @param createdAt machine time, as Twilio's API shows it
 * @param at business time, as the phone shows it
 */
public record SimulatedText(
        String sid,
        String direction,
        String fromNumber,
        String toNumber,
        String body,
        @Nullable String media,
        String status,
        @Nullable Integer errorCode,
        int segments,
        @Nullable String messagingServiceSid,
        boolean carrierAnswer,
        Instant createdAt,
        @Nullable Instant sentAt,
        Instant updatedAt,
        Instant at,
        long seq) {

    static final String COLUMNS =
            "sid, direction, from_number, to_number, body, media, status, error_code, segments, messaging_service_sid,"
                    + " carrier_answer, created_at, sent_at, updated_at, at, seq";

    static final String TO_PHONE = "to-phone";
    static final String FROM_PHONE = "from-phone";

    public boolean isToPhone() {
        return direction.equals(TO_PHONE);
    }

    public List<String> mediaUrls() {
        return media == null ? List.of() : List.of(JsonbBuilder.create().fromJson(media, String[].class));
    }
}
