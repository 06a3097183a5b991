package com.intellisend.campaigns;

/**
 * What the circuit breaker counts of a campaign's texts.
 *
 * @param gone with the carrier, settled or refused
 * @param failed did not arrive, for whatever reason
 * @param filtered of those, held back by a carrier's filter (30007)
 * @param optedOut recipients who answered with an opt-out
 */
record Figures(int gone, int failed, int filtered, int optedOut) {

    Figures since(Figures earlier) {
        return new Figures(
                gone - earlier.gone, failed - earlier.failed, filtered - earlier.filtered, optedOut - earlier.optedOut);
    }
}
