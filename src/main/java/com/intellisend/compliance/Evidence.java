package com.intellisend.compliance;

import com.intellisend.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a brand can show about one number, as of one moment.
 *
 * @param zones the clocks of the places where they may be; local times are given by the first
 * @param texts the newest 5,000 in both directions, oldest first
 * @param stops each opt-out with the text before it and those after it
 */
public record Evidence(
        PhoneNumber phone,
        String brand,
        Instant asOf,
        List<String> zones,
        List<ConsentLedger.Entry> consent,
        List<Suppression> suppressions,
        List<Text> texts,
        List<Stop> stops) {

    /** A text, with what the gate made of it on its way. */
    public record Text(
            UUID id,
            String direction,
            String messageClass,
            String status,
            @Nullable String body,
            String fromNumber,
            String toNumber,
            Instant createdAt,
            @Nullable Instant acceptedAt,
            String localTime,
            @Nullable String withheldReason,
            List<Step> story) {

        /** Whether it went out to the carrier. */
        public boolean left() {
            return acceptedAt != null && direction.equals("OUTBOUND");
        }
    }

    /** One step of a text's way, and its cause: a verdict of the gate, an answer of the carrier. */
    public record Step(
            Instant at,
            String status,
            String cause,
            @Nullable String detail) {}

    /**
     * An opt-out.
     *
     * @param lastTextBefore when the last text before it left; null if none did
     * @param secondsSinceLastText from that text to the opt-out
     * @param textsAfter those that left after it while it was in force; a direct answer to a later message may be among
     *     them only when it was lifted
     */
    public record Stop(
            Instant at,
            String reason,
            String scope,
            @Nullable Instant liftedAt,
            @Nullable Instant lastTextBefore,
            @Nullable Long secondsSinceLastText,
            int textsAfter) {

        static Stop of(Suppression suppression, List<Text> texts) {
            Instant at = suppression.createdAt();
            Instant before = texts.stream()
                    .filter(Text::left)
                    .map(Text::acceptedAt)
                    .filter(left -> left != null && !left.isAfter(at))
                    .max(Instant::compareTo)
                    .orElse(null);
            long after = texts.stream()
                    .filter(Text::left)
                    .filter(text -> suppression.scope() == Suppression.Scope.ALL
                            || text.messageClass().equals(MessageClass.MARKETING.name()))
                    .filter(text -> isDuring(suppression, text.acceptedAt()))
                    .count();
            return new Stop(
                    at,
                    suppression.reason(),
                    suppression.scope().name(),
                    suppression.liftedAt(),
                    before,
                    before == null ? null : Duration.between(before, at).toSeconds(),
                    (int) after);
        }

        private static boolean isDuring(Suppression suppression, @Nullable Instant left) {
            Instant lifted = suppression.liftedAt();
            return left != null && left.isAfter(suppression.createdAt()) && (lifted == null || left.isBefore(lifted));
        }
    }
}
