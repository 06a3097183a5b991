package com.intellisend.campaigns;

import com.intellisend.kernel.Refusal;
import java.util.Locale;

/** What is completed or canceled stays as it is; it can be copied. */
public class CampaignIsOver extends Refusal {

    public CampaignIsOver(String name, CampaignStatus status) {
        super(
                Kind.CONFLICT,
                "campaign-over",
                "“" + name + "” is " + status.name().toLowerCase(Locale.ROOT)
                        + " and stays as it is. Duplicate it to send again.");
    }
}
