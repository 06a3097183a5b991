package com.intellisend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.campaigns.CampaignPlan.Step;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-23T17:00:00Z");

    @Test
    void a_text_that_names_an_unknown_field_is_refused_naming_it() {
        refuses(() -> blast("Hi {{nope}}"), "steps[0].bodyTemplate", "{{nope}}");
    }

    @Test
    void a_text_longer_than_the_carrier_takes_is_refused() {
        refuses(() -> blast("x".repeat(1601)), "steps[0].bodyTemplate", "1600");
    }

    @Test
    void a_blast_has_exactly_one_step() {
        refuses(
                () -> plan(CampaignType.BLAST, List.of(new Step(1, 0, "a", false), new Step(2, 0, "b", false))),
                "steps",
                "exactly one step");
    }

    @Test
    void a_campaign_is_launched_once() {
        Campaign campaign = new Campaign(TenantId.create(), blast("Hi"), null, NOW);
        campaign.launch(NOW);

        assertThatThrownBy(() -> campaign.launch(NOW)).isInstanceOf(CampaignAlreadyLaunched.class);
        campaign.pause("wait", NOW);
        assertThatThrownBy(() -> campaign.launch(NOW)).isInstanceOf(CampaignAlreadyLaunched.class);
    }

    @Test
    void a_start_in_the_past_means_now() {
        Campaign campaign = new Campaign(TenantId.create(), blast("Hi"), null, NOW);
        campaign.schedule(NOW.minus(Duration.ofDays(2)), NOW);

        assertThat(campaign.status()).isEqualTo(CampaignStatus.RUNNING);
        assertThat(campaign.launchedAt()).isEqualTo(NOW);
    }

    @Test
    void the_text_of_a_running_blast_stays_until_it_is_paused() {
        Campaign campaign = new Campaign(TenantId.create(), blast("Hi"), null, NOW);
        CampaignPlan reworded = reworded(campaign, "Hello");
        campaign.launch(NOW);

        assertThatThrownBy(() -> campaign.edit(reworded, NOW)).isInstanceOf(CampaignIsUnderWay.class);
        campaign.pause("wait", NOW);
        campaign.edit(reworded, NOW);
        assertThat(campaign.steps().get(0).bodyTemplate()).isEqualTo("Hello");
    }

    @Test
    void what_is_canceled_stays_canceled() {
        Campaign campaign = new Campaign(TenantId.create(), blast("Hi"), null, NOW);
        campaign.cancel(NOW);

        assertThatThrownBy(() -> campaign.launch(NOW)).isInstanceOf(CampaignIsOver.class);
        assertThatThrownBy(() -> campaign.cancel(NOW)).isInstanceOf(CampaignIsOver.class);
    }

    private static CampaignPlan reworded(Campaign campaign, String text) {
        CampaignPlan plan = campaign.plan();
        return new CampaignPlan(
                plan.name(),
                null,
                plan.type(),
                plan.purpose(),
                plan.segmentId(),
                null,
                List.of(new Step(1, 0, text, false)));
    }

    private static CampaignPlan blast(String text) {
        return plan(CampaignType.BLAST, List.of(new Step(1, 0, text, false)));
    }

    private static CampaignPlan plan(CampaignType type, List<Step> steps) {
        return new CampaignPlan("Monsoon", null, type, Purpose.MARKETING, Ids.create(), null, steps);
    }

    private static void refuses(Runnable writing, String field, String words) {
        assertThatThrownBy(writing::run)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors()).anySatisfy(error -> {
                            assertThat(error.field()).isEqualTo(field);
                            assertThat(error.message()).contains(words);
                        }));
    }
}
