package com.intellisend.compliance;

import com.intellisend.kernel.PhoneNumber;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the gate must know of somebody who is to be texted.
 *
 * @param zone set by them or by a person; null to derive it
 * @param state two letters, of their address
 * @param consented whether there is a consent source with a time
 * @param customer whether they are or were a customer
 * @param lastInboundAt when they last wrote to this brand
 */
public record Recipient(
        PhoneNumber phone,
        @Nullable ZoneId zone,
        @Nullable String state,
        boolean consented,
        boolean customer,
        int marketingTextsLastDay,
        int marketingTextsLastWeek,
        @Nullable Instant lastInboundAt) {}
