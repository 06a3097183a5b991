package com.intellisend.compliance;

import com.intellisend.kernel.PhoneNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the gate must know of the one who is to be texted; what only other capabilities know comes in here by value.
 *
 * @param zone where they said they are; null when nobody knows
 * @param state of their address: a US state's two letters; null when there is none
 * @param zip of their address; tells the Navajo part of Arizona, which changes its clocks, from the rest, which does not
 * @param consented whether there is a consent to marketing with its source and its time
 * @param customer whether they are or were a customer, which may stand for consent
 * @param marketingTextsLastDay how many marketing texts they had in the last 24 hours, over all campaigns
 * @param marketingTextsLastWeek the same for the last 7 days
 * @param lastInboundAt when they last wrote; null if never
 * @param marketingTextsAt when the marketing texts of the last 7 days were; may be empty although there were some, and then
 *     a capped text is looked at again every hour
 * @param leaveConversationsAlone whether the campaign waits while they are in a conversation
 */
public record Recipient(
        PhoneNumber phone,
        @Nullable ZoneId zone,
        @Nullable String state,
        @Nullable String zip,
        boolean consented,
        boolean customer,
        int marketingTextsLastDay,
        int marketingTextsLastWeek,
        @Nullable Instant lastInboundAt,
        List<Instant> marketingTextsAt,
        boolean leaveConversationsAlone) {

    public Recipient {
        marketingTextsAt = List.copyOf(marketingTextsAt);
    }

    public Recipient(
            PhoneNumber phone,
            @Nullable ZoneId zone,
            @Nullable String state,
            boolean consented,
            boolean customer,
            int marketingTextsLastDay,
            int marketingTextsLastWeek,
            @Nullable Instant lastInboundAt) {
        this(
                phone,
                zone,
                state,
                null,
                consented,
                customer,
                marketingTextsLastDay,
                marketingTextsLastWeek,
                lastInboundAt,
                List.of(),
                false);
    }

    /** The same one of whom only the number is known, and that nothing else speaks against a text. */
    public static Recipient of(PhoneNumber phone) {
        return new Recipient(phone, null, null, true, false, 0, 0, null);
    }

    public Recipient at(@Nullable String zipCode) {
        return new Recipient(
                phone,
                zone,
                state,
                zipCode,
                consented,
                customer,
                marketingTextsLastDay,
                marketingTextsLastWeek,
                lastInboundAt,
                marketingTextsAt,
                leaveConversationsAlone);
    }

    /** With the times of the marketing texts of the last 7 days, so that it is known when the cap is free again. */
    public Recipient textedAt(List<Instant> times) {
        return new Recipient(
                phone,
                zone,
                state,
                zip,
                consented,
                customer,
                marketingTextsLastDay,
                marketingTextsLastWeek,
                lastInboundAt,
                times,
                leaveConversationsAlone);
    }

    /** For a campaign that leaves people in a conversation alone. */
    public Recipient leftAloneInConversation() {
        return new Recipient(
                phone,
                zone,
                state,
                zip,
                consented,
                customer,
                marketingTextsLastDay,
                marketingTextsLastWeek,
                lastInboundAt,
                marketingTextsAt,
                true);
    }
}
