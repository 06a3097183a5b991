package com.intellisend.campaigns;

/** Why a campaign texts, which decides what consent it needs. */
public enum Purpose {
    /** To sell: needs consent, keeps to the caps. */
    MARKETING,
    /** To serve, such as an appointment: needs neither, but keeps to the hours. */
    SERVICE
}
