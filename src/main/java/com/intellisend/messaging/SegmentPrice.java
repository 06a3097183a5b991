package com.intellisend.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What texts cost, as an estimate: the carrier bills each segment, and passes on fees that are known only afterwards.
 *
 * <p>Counted in millionths of a dollar and told in whole cents; no sum goes through a floating point.
 */
@ApplicationScoped
public class SegmentPrice {

    private static final int DECIMALS = 6;
    private static final long PER_CENT = 10_000;

    private long millionths;

    @SuppressWarnings("NullAway.Init")
    protected SegmentPrice() {}

    /** @param dollars of one segment */
    @Inject
    SegmentPrice(
            @ConfigProperty(name = "intellisend.messaging.segment-price", defaultValue = "0.0113") BigDecimal dollars) {
        if (dollars.signum() < 0 || dollars.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalArgumentException(
                    "intellisend.messaging.segment-price is a price in dollars with up to six decimals, not "
                            + dollars);
        }
        millionths = dollars.movePointRight(DECIMALS).longValueExact();
    }

    /** In whole cents, half a cent counted as one. */
    public long cents(long segments) {
        return Math.floorDiv(Math.multiplyExact(segments, millionths) + PER_CENT / 2, PER_CENT);
    }
}
