package com.intellisend.inbox.pages;

import com.intellisend.compliance.Reasons;
import com.intellisend.messaging.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a text of ours has come, in words and ticks.
 *
 * @param ticks one for sent, two for delivered, a sign when it failed; empty on the way
 * @param until when it may leave; null when nothing holds it
 * @param why what holds it or what went wrong; empty when nothing does
 */
public record DeliveryWords(
        String style, String ticks, String words, @Nullable Instant until, String why) {

    static DeliveryWords of(Message text, Instant now) {
        return switch (text.status()) {
            case "pending" -> waiting(text, now);
            case "claimed", "accepted", "scheduled", "queued", "sending" -> plain("onway", "", "Sending");
            case "sent" -> plain("sent", "✓", "Sent");
            case "delivered" -> plain("delivered", "✓✓", "Delivered");
            case "read" -> plain("read", "✓✓", "Read");
            case "unknown" -> plain("waiting", "?", "Outcome unknown; the carrier is being asked");
            case "withheld" -> new DeliveryWords("failed", "!", "Not sent", null, reason(text.withheldReason()));
            case "canceled" ->
                new DeliveryWords("failed", "!", "Canceled", null, text.errorWords() == null ? "" : text.errorWords());
            default ->
                new DeliveryWords(
                        "failed", "!", "Not delivered", null, text.errorWords() == null ? "" : text.errorWords());
        };
    }

    private static DeliveryWords waiting(Message text, Instant now) {
        Instant until = text.notBefore();
        if (until == null || !until.isAfter(now)) {
            return plain("waiting", "", "About to leave");
        }
        String words = until.equals(text.scheduledFor()) ? "Leaves" : "Waits until";
        return new DeliveryWords("waiting", "", words, until, reason(text.waitingReason()));
    }

    private static DeliveryWords plain(String style, String ticks, String words) {
        return new DeliveryWords(style, ticks, words, null, "");
    }

    private static String reason(@Nullable String slug) {
        return slug == null ? "" : Reasons.inWords(slug);
    }
}
