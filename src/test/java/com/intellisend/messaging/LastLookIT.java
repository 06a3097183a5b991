package com.intellisend.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.compliance.MessageClass;
import com.intellisend.contacts.ContactBook;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.messaging.TextsOfTheTests.Person;
import com.intellisend.messaging.twilio.CarrierOfTheTests;
import com.intellisend.messaging.twilio.OnALoopbackLine;
import com.intellisend.tenancy.TenantNumbers;
import com.intellisend.testkit.InsideTenant;
import com.intellisend.testkit.Wait;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What changes between the claim and the POST still counts: the text does not leave, and it says where it stands. */
@ArquillianTest
class LastLookIT extends OnALoopbackLine {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    private CampaignsOfTheTests campaigns;

    @Inject
    private Claims claims;

    @Inject
    private Posting posting;

    @Inject
    private DailyBudget budget;

    @Inject
    private Senders senders;

    @Inject
    private ContactBook contacts;

    @Inject
    private TenantNumbers numbers;

    @Inject
    private ClaimedTexts pending;

    @Inject
    private BusinessTime businessTime;

    @Inject
    private MachineTime machineTime;

    @Test
    void a_pause_holds_also_what_was_claimed_before_it_and_a_resume_lets_it_leave() {
        UUID campaign = campaigns.paused(tenant, brand, MessageClass.SERVICE, List.of(person(), person()));
        List<ClaimedText> claimed = claimed(campaign);
        campaigns.become(tenant, campaign, "PAUSED");

        claimed.forEach(text -> posting.post(text, () -> {}));

        assertThat(claimed).hasSize(2);
        assertThat(twilio.posts()).isEmpty();
        assertThat(campaigns.statuses(tenant, campaign)).containsOnly("pending");
        assertThat(budget.today(tenant).used()).isZero();
        campaigns.become(tenant, campaign, "RUNNING");
        Wait.until("both have left", PATIENCE, () -> twilio.accepted().size() == 2);
    }

    @Test
    void a_cancel_takes_out_what_was_claimed_before_it() {
        UUID campaign = campaigns.paused(tenant, brand, MessageClass.SERVICE, List.of(person()));
        List<ClaimedText> claimed = claimed(campaign);
        campaigns.become(tenant, campaign, "CANCELED");

        claimed.forEach(text -> posting.post(text, () -> {}));

        assertThat(twilio.posts()).isEmpty();
        assertThat(campaigns.statuses(tenant, campaign)).containsExactly("withheld campaign_stopped");
    }

    @Test
    void a_text_that_comes_back_after_its_campaign_was_canceled_does_not_wait_for_ever() {
        UUID campaign = campaigns.paused(tenant, brand, MessageClass.SERVICE, List.of(person()));
        campaigns.become(tenant, campaign, "CANCELED");

        Wait.until(
                "it is taken out",
                PATIENCE,
                () -> campaigns.statuses(tenant, campaign).equals(List.of("withheld campaign_stopped")));
    }

    @Test
    void a_stopped_sender_holds_also_what_was_claimed_before() {
        UUID campaign = campaigns.paused(tenant, brand, MessageClass.SERVICE, List.of(person()));
        List<ClaimedText> claimed = claimed(campaign);
        stop(CarrierErrors.of(30034));

        claimed.forEach(text -> posting.post(text, () -> {}));

        assertThat(twilio.posts()).isEmpty();
        assertThat(campaigns.statuses(tenant, campaign)).containsExactly("pending");
    }

    @Test
    void whoever_is_removed_after_the_claim_is_not_texted() {
        Person gone = person();
        UUID campaign = campaigns.paused(tenant, brand, MessageClass.SERVICE, List.of(gone));
        List<ClaimedText> claimed = claimed(campaign);
        contacts.forget(tenant, gone.contact());

        claimed.forEach(text -> posting.post(text, () -> {}));

        assertThat(twilio.posts()).isEmpty();
        assertThat(campaigns.statuses(tenant, campaign)).containsExactly("withheld campaign_stopped");
    }

    @Test
    void whose_lease_ran_out_does_not_post_and_does_not_touch_what_others_do_with_the_text() {
        UUID campaign = campaigns.paused(tenant, brand, MessageClass.SERVICE, List.of(person()));
        ClaimedText late = claimed(campaign).get(0);
        texts.abandon(tenant, late.id(), machineTime.now().minusSeconds(1));

        posting.post(late, () -> {});
        release(late, late.attempts() - 1);

        assertThat(twilio.posts()).isEmpty();
        assertThat(messages.get(tenant, late.id()).status()).isIn("claimed", "unknown");
    }

    @Test
    void the_carrier_may_keep_a_text_exactly_as_long_as_the_window_is_open() {
        UUID campaign = campaigns.paused(tenant, brand, MessageClass.SERVICE, List.of(person()));
        ClaimedText text = claimed(campaign).get(0);
        long left = Duration.between(businessTime.now(), text.windowEnd()).toSeconds();

        posting.post(text, () -> {});

        assertThat(Long.parseLong(twilio.accepted().get(0).validity()))
                .isBetween(Math.min(36_000, left) - 5, Math.min(36_000, left));
    }

    @Test
    void two_campaigns_from_two_numbers_share_one_cap() {
        PhoneNumber other = InsideTenant.freshNumber();
        numbers.add(tenant, other, "other", false, null);
        CarrierOfTheTests.connect(other, twilio);
        Person person = person();
        campaigns.consent(tenant, person);
        UUID first = campaigns.paused(tenant, brand, MessageClass.MARKETING, List.of(person));
        UUID second = campaigns.paused(tenant, other, MessageClass.MARKETING, List.of(person));

        List<ClaimedText> claimed = texts.atOnce(tenant, () -> {
            campaigns.become(tenant, first, "RUNNING");
            campaigns.become(tenant, second, "RUNNING");
            return claims.claim(tenant, Lane.CAMPAIGNS, 10).claimed();
        });

        assertThat(claimed).hasSize(1);
    }

    private List<ClaimedText> claimed(UUID campaign) {
        return texts.atOnce(tenant, () -> {
            campaigns.become(tenant, campaign, "RUNNING");
            return claims.claim(tenant, Lane.CAMPAIGNS, 10).claimed();
        });
    }

    private void stop(CarrierError error) {
        texts.atOnce(tenant, () -> {
            senders.stop(tenant, brand, false, error, businessTime.now());
            return error;
        });
    }

    private void release(ClaimedText text, int attempts) {
        texts.atOnce(tenant, () -> {
            pending.release(tenant, text.id(), attempts, machineTime.now(), businessTime.now());
            return text;
        });
    }

    private Person person() {
        return texts.person(tenant, InsideTenant.freshNumber());
    }
}
