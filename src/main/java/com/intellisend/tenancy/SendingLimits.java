package com.intellisend.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * How much a brand may text.
 *
 * @param capPerDay marketing texts per contact in any 24 hours, over all campaigns
 * @param capPerWeek the same in any 7 days
 * @param existingBusinessRelationship whether the brand states one for its CUSTOMER and PAST_CUSTOMER contacts, which then
 *     stands for consent
 * @param dailySegmentBudget segments a day, reset at midnight Pacific as T-Mobile does; null for none
 */
public record SendingLimits(
        int capPerDay,
        int capPerWeek,
        boolean existingBusinessRelationship,
        @Nullable Integer dailySegmentBudget) {}
