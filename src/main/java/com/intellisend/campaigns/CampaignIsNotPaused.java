package com.intellisend.campaigns;

import com.intellisend.kernel.Refusal;
import java.util.Locale;

/** Only what is paused can be resumed. */
public class CampaignIsNotPaused extends Refusal {

    public CampaignIsNotPaused(String name, CampaignStatus status) {
        super(
                Kind.CONFLICT,
                "campaign-not-paused",
                "“" + name + "” is not paused; it is " + status.name().toLowerCase(Locale.ROOT) + ".");
    }
}
