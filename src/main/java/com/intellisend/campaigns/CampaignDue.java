package com.intellisend.campaigns;

/** A campaign has something to do now; hurries the clock, which would find it by itself a moment later. */
public record CampaignDue() {}
