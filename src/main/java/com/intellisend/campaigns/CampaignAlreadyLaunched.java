package com.intellisend.campaigns;

import com.intellisend.kernel.Refusal;

/** A campaign is launched once. */
public class CampaignAlreadyLaunched extends Refusal {

    public CampaignAlreadyLaunched(String name) {
        super(Kind.CONFLICT, "campaign-already-launched", "“" + name + "” has been launched already.");
    }
}
