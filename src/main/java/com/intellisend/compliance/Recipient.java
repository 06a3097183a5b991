package com.intellisend.compliance;

import com.intellisend.kernel.PhoneNumber;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the gate must know of the one who is to be texted; what only other capabilities know comes in here by value, and what
 * goes by the number alone the {@link Gatekeeper} adds itself.
 *
 * @param zone where they said they are; null when nobody knows
 * @param state of their address: a US state's two letters; null when there is none
 * @param zip of their address; tells the Navajo part of Arizona, which changes its clocks, from the rest, which does not
 * @param consented whether there is a consent to marketing with its source and its time
 * @param customer whether they are or were a customer, which may stand for consent
 * @param lastInboundAt when they last wrote; null if never
 * @param marketingTextsAt when they had marketing texts in the last 7 days, over all campaigns
 * @param leaveConversationsAlone whether the campaign waits while they are in a conversation
 */
public record Recipient(
        PhoneNumber phone,
        @Nullable ZoneId zone,
        @Nullable String state,
        @Nullable String zip,
        boolean consented,
        boolean customer,
        @Nullable Instant lastInboundAt,
        List<Instant> marketingTextsAt,
        boolean leaveConversationsAlone)
        implements Serializable {

    public Recipient {
        marketingTextsAt = List.copyOf(marketingTextsAt);
    }

    public Recipient(
            PhoneNumber phone,
            @Nullable ZoneId zone,
            @Nullable String state,
            boolean consented,
            boolean customer,
            @Nullable Instant lastInboundAt) {
        this(phone, zone, state, null, consented, customer, lastInboundAt, List.of(), false);
    }

    /** One of whom only the number is known, and that nothing else speaks against a text. */
    public static Recipient of(PhoneNumber phone) {
        return new Recipient(phone, null, null, true, false, null);
    }

    public Recipient at(@Nullable String zipCode) {
        return new Recipient(
                phone,
                zone,
                state,
                zipCode,
                consented,
                customer,
                lastInboundAt,
                marketingTextsAt,
                leaveConversationsAlone);
    }

    Recipient textedAt(List<Instant> times) {
        return new Recipient(
                phone, zone, state, zip, consented, customer, lastInboundAt, times, leaveConversationsAlone);
    }

    /** @param alone whether the campaign leaves people in a conversation alone */
    public Recipient leftAloneInConversation(boolean alone) {
        return new Recipient(phone, zone, state, zip, consented, customer, lastInboundAt, marketingTextsAt, alone);
    }
}
