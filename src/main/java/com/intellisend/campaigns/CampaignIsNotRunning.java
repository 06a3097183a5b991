package com.intellisend.campaigns;

import com.intellisend.kernel.Refusal;
import java.util.Locale;

/** Only what runs can be paused. */
public class CampaignIsNotRunning extends Refusal {

    public CampaignIsNotRunning(String name, CampaignStatus status) {
        super(
                Kind.CONFLICT,
                "campaign-not-running",
                "“" + name + "” is not running; it is " + status.name().toLowerCase(Locale.ROOT) + ".");
    }
}
