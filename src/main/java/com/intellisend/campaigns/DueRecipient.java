package com.intellisend.campaigns;

import com.intellisend.compliance.Recipient;
import com.intellisend.kernel.PhoneNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a campaign whose turn has come, locked until the transaction ends.
 *
 * @param before the text they had before this one; null when this is the first
 */
public record DueRecipient(
        UUID id,
        UUID contactId,
        String phone,
        int enrolment,
        int nextStep,
        Instant dueAt,
        @Nullable String timeZone,
        @Nullable String state,
        @Nullable String zip,
        @Nullable TextBefore before) {

    /**
     * The text before.
     *
     * @param open it has not left yet, or nobody knows whether it has
     * @param at when it left; of an open one when it may at the earliest
     */
    public record TextBefore(boolean open, Instant at) {}

    /** What the gate's hours must know of them. */
    Recipient whereabouts() {
        return new Recipient(
                        new PhoneNumber(phone), timeZone == null ? null : ZoneId.of(timeZone), state, true, false, null)
                .at(zip);
    }
}
