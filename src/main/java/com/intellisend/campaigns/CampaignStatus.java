package com.intellisend.campaigns;

/** Where a campaign stands. */
public enum CampaignStatus {
    DRAFT,
    SCHEDULED,
    RUNNING,
    PAUSED,
    COMPLETED,
    CANCELED;

    /** It has left the harbour and may send again. */
    public boolean isUnderWay() {
        return this == RUNNING || this == PAUSED;
    }

    public boolean isOver() {
        return this == COMPLETED || this == CANCELED;
    }
}
