package com.intellisend.messaging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a text stands. Ours until the carrier has it, then in the carrier's words; a status only moves forward.
 *
 * <p>Ranks follow Twilio's life cycle. {@code pending}, {@code claimed} and {@code unknown} are ours and may change among
 * each other; whatever the carrier says outranks them.
 */
public enum MessageStatus {
    PENDING(-3),
    CLAIMED(-3),
    UNKNOWN(-3),
    WITHHELD(10),
    ACCEPTED(0),
    SCHEDULED(0),
    QUEUED(1),
    SENDING(2),
    SENT(3),
    DELIVERED(4),
    UNDELIVERED(4),
    FAILED(4),
    CANCELED(4),
    READ(5),
    RECEIVED(10);

    private final int rank;

    MessageStatus(int rank) {
        this.rank = rank;
    }

    /** As in the database, in JSON and in Twilio's callbacks. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word that nobody has taught us. */
    public static Optional<MessageStatus> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst();
    }

    /** May news from the carrier move a text from here to there? The first final word stands, except that it was read. */
    public boolean mayBecome(MessageStatus news) {
        return news.rank >= 0 && news.rank <= 5 && news.rank > rank;
    }

    /** The carrier has it. */
    public boolean isWithCarrier() {
        return rank >= 0 && rank <= 5;
    }

    public boolean isFinal() {
        return rank >= 4;
    }
}
