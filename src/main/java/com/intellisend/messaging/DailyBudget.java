package com.intellisend.messaging;

import com.intellisend.compliance.MessageClass;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.CampaignTexts.Running;
import com.intellisend.tenancy.Tenants;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The segments that a brand may send on the carriers' day, from midnight to midnight Pacific. Marketing stops at 70 % of
 * them and services at all, so that conversations always keep room; what people type is counted and never held.
 */
@UseCase
public class DailyBudget {

    private static final double MARKETING_SHARE = 0.7;

    /**
     * How far the brand has come today.
     *
     * @param budget null for none
     * @param resetsAt when the next day begins
     */
    public record Today(@Nullable Integer budget, int used, Instant resetsAt) {

        /** Do marketing texts wait for the next day? */
        public boolean holdsMarketing() {
            return budget != null && used >= (int) (budget * MARKETING_SHARE);
        }

        /** Do all campaigns wait for the next day? */
        public boolean holdsCampaigns() {
            return budget != null && used >= budget;
        }
    }

    /** What campaigns may still spend: this much on marketing, and this much in all. */
    record Left(int marketing, int all) {

        static final Left NO_LIMIT = new Left(Integer.MAX_VALUE, Integer.MAX_VALUE);

        boolean affords(ClaimedText text) {
            return text.segments() <= of(text.messageClass());
        }

        Left after(ClaimedText text) {
            return all == Integer.MAX_VALUE ? this : new Left(marketing - text.segments(), all - text.segments());
        }

        /** What is left does not suffice for the next text of this class, so nothing of it is spent any more. */
        Left spentOn(MessageClass messageClass) {
            return messageClass == MessageClass.MARKETING ? new Left(0, all) : new Left(0, 0);
        }

        List<Running> affordable(List<Running> campaigns) {
            return campaigns.stream()
                    .filter(campaign -> of(campaign.messageClass()) > 0)
                    .toList();
        }

        private int of(MessageClass messageClass) {
            return messageClass == MessageClass.MARKETING ? marketing : all;
        }
    }

    @Inject
    private Tenants tenants;

    @Inject
    private Senders senders;

    @Inject
    private Alerts alerts;

    @Inject
    private BusinessTime time;

    public Today today(TenantId tenant) {
        Instant business = time.now();
        return new Today(
                tenants.get(tenant).limits().dailySegmentBudget(),
                senders.usedToday(tenant, business),
                Senders.nextDay(business));
    }

    /** Tells staff when the day is used up. */
    Left left(TenantId tenant, Instant business) {
        Integer budget = tenants.get(tenant).limits().dailySegmentBudget();
        if (budget == null) {
            return Left.NO_LIMIT;
        }
        int used = senders.usedToday(tenant, business);
        Left left = new Left((int) (budget * MARKETING_SHARE) - used, budget - used);
        if (left.marketing() <= 0) {
            tell(tenant, "daily-budget", business, """
                    70 %% of today’s budget of %d segments is used: marketing waits until midnight Pacific and leaves the rest \
                    to conversations.""".formatted(budget));
        }
        if (left.all() <= 0) {
            tell(tenant, "daily-budget-spent", business, """
                    Today’s budget of %d segments is used up: campaigns wait until midnight Pacific, what people type still \
                    leaves.""".formatted(budget));
        }
        return left;
    }

    private void tell(TenantId tenant, String kind, Instant business, String words) {
        LocalDate day = business.atZone(Senders.CARRIERS_DAY).toLocalDate();
        alerts.raiseOnce(tenant, kind, day.toString(), words, "Raise the budget in Settings, or wait.");
    }
}
