package com.intellisend.campaigns;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign's line in a list.
 *
 * @param left texts that the carrier was given
 * @param texts all texts of it, those that were withheld among them
 */
public record CampaignLine(
        UUID id,
        String name,
        CampaignType type,
        CampaignStatus status,
        String segmentName,
        @Nullable Instant startAt,
        Instant createdAt,
        long audience,
        long texts,
        long left,
        long delivered,
        long withheld,
        long replied) {}
