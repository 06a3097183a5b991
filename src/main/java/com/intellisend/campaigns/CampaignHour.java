package com.intellisend.campaigns;

import java.io.Serializable;
import java.time.Instant;

/**
 * What happened to a campaign in one stretch of time.
 *
 * @param at when the stretch began
 * @param delivered texts that left in it and arrived
 */
public record CampaignHour(Instant at, long delivered, long failed, long replied, long optedOut)
        implements Serializable {}
