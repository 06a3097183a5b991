package com.intellisend.campaigns;

/** How many texts a contact gets. */
public enum CampaignType {
    /** One text to everybody. */
    BLAST,
    /** A sequence of texts to each. */
    DRIP
}
