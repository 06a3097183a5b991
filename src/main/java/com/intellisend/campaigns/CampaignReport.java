package com.intellisend.campaigns;

import java.util.Map;

/**
 * What came of a campaign's texts. Every text is in exactly one of the counts from pending to withheld.
 *
 * @param audience who is in it, whether they get a text or not
 * @param pending texts that have not left yet; of a blast also those whose turn has not come
 * @param sent with the carrier, outcome still open
 * @param unknown with an outcome that the carrier is still asked for
 * @param replied recipients who answered, those who opted out among them
 * @param withheldByReason the contract's slugs
 * @param failedByCode the carrier's error codes of failed and undelivered texts; 0 for those without one
 */
public record CampaignReport(
        long audience,
        long pending,
        long sent,
        long delivered,
        long undelivered,
        long failed,
        long unknown,
        long withheld,
        long replied,
        long optedOut,
        Map<String, Long> withheldByReason,
        Map<String, Long> failedByCode) {

    /** Texts that the carrier has been given. */
    public long left() {
        return sent + delivered + undelivered + failed + unknown;
    }

    /** All texts there are or will be, as far as is known. */
    public long texts() {
        return left() + pending + withheld;
    }
}
