package com.intellisend.campaigns;

import com.intellisend.kernel.Refusal;

/** Some texts may have left: whom it is for stays, and a blast's text changes only while it is paused. */
public class CampaignIsUnderWay extends Refusal {

    public CampaignIsUnderWay(String name) {
        super(
                Kind.CONFLICT,
                "campaign-under-way",
                "“" + name + "” is under way: its type, class and segment stay, and whether others go on beside it;"
                        + " the text of a blast can be changed while it is paused.");
    }
}
