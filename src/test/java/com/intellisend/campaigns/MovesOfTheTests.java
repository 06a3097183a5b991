package com.intellisend.campaigns;

import com.intellisend.kernel.TenantId;
import com.intellisend.testkit.InsideTenant;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/** Moves everybody whose turn has come, also those whom the server's own clock has in hand at that moment. */
@Dependent
public class MovesOfTheTests {

    @Inject
    private StepClock steps;

    @Inject
    private InsideTenant inside;

    /** A move leaves out whom another has in hand: they are waited for, before and after. */
    public void everybody(TenantId brand, UUID campaign, int atOnce) {
        do {
            waitForTheServersOwnClock(brand, campaign);
        } while (steps.moveDue(brand, campaign, atOnce) > 0);
        waitForTheServersOwnClock(brand, campaign);
    }

    private void waitForTheServersOwnClock(TenantId brand, UUID campaign) {
        inside.sql(
                brand,
                sql -> sql.createQuery(
                                "select id from app.campaign_recipient where campaign_id = :campaign order by id for update")
                        .bind("campaign", campaign)
                        .mapTo(UUID.class)
                        .list());
    }
}
