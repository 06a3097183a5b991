package com.intellisend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.campaigns.CampaignPlan.Step;
import com.intellisend.campaigns.DueRecipient.TextBefore;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DripTurnTest {

    private static final ZoneId TUCSON = ZoneId.of("America/Phoenix");
    private static final Instant NOON = Instant.parse("2026-12-01T19:00:00Z");
    private static final Instant NIGHT = NOON.plus(Duration.ofHours(10));
    private static final Instant MORNING = Instant.parse("2026-12-02T16:00:00Z");

    @Test
    void whose_turn_it_is_gets_the_text_and_the_next_step_counts_from_now() {
        DripTurn turn = turn(drip(null), 1, NOON, null, NOON);
        assertThat(turn.text()).isNotNull();
        assertThat(turn.move().nextStep()).isEqualTo(2);
        assertThat(turn.move().dueAt()).isEqualTo(NOON.plus(Duration.ofDays(3)));
    }

    @Test
    void a_step_due_at_night_waits_for_the_recipients_morning() {
        DripTurn turn = turn(drip(null), 1, NIGHT, null, NIGHT);
        assertThat(turn.text()).isNull();
        assertThat(turn.move().nextStep()).isEqualTo(1);
        assertThat(turn.move().dueAt()).isEqualTo(MORNING);
    }

    @Test
    void the_next_steps_turn_is_by_day_from_the_beginning() {
        DripTurn turn = turn(drip(null), 2, NOON, new TextBefore(false, NOON.minus(Duration.ofDays(3))), NOON);
        assertThat(turn.move().dueAt()).isEqualTo(MORNING);
    }

    @Test
    void no_step_overtakes_the_one_before_that_has_not_left() {
        DripTurn turn = turn(drip(null), 2, NOON, new TextBefore(true, NOON.minusSeconds(5)), NOON);
        assertThat(turn.text()).isNull();
        assertThat(turn.move().nextStep()).isEqualTo(2);
        assertThat(turn.move().dueAt()).isEqualTo(NOON.plus(Duration.ofDays(3)).minusSeconds(5));
    }

    @Test
    void a_step_keeps_its_distance_from_the_moment_at_which_the_one_before_really_left() {
        Instant left = NOON.minus(Duration.ofDays(1));
        DripTurn turn = turn(drip(null), 2, NOON, new TextBefore(false, left), NOON);
        assertThat(turn.text()).isNull();
        assertThat(turn.move().dueAt()).isEqualTo(left.plus(Duration.ofDays(3)));
    }

    @Test
    void what_is_late_leaves_at_once_and_the_next_keeps_its_distance_from_it() {
        DripTurn turn = turn(drip(null), 1, NOON.minus(Duration.ofDays(2)), null, NOON);
        assertThat(turn.text()).isNotNull();
        assertThat(turn.move().dueAt()).isEqualTo(NOON.plus(Duration.ofDays(3)));
    }

    @Test
    void what_is_too_late_by_the_rule_is_left_out_and_the_next_keeps_its_day() {
        DripTurn turn = turn(drip(24), 1, NOON.minus(Duration.ofDays(2)), null, NOON);
        assertThat(turn.text()).isNull();
        assertThat(turn.move().leftOut()).isTrue();
        assertThat(turn.move().nextStep()).isEqualTo(2);
        assertThat(turn.move().dueAt()).isEqualTo(NOON.plus(Duration.ofDays(1)));
    }

    @Test
    void what_is_too_late_is_left_out_also_by_whoever_comes_back_in_the_night() {
        DripTurn turn = turn(drip(24), 1, NOON.minus(Duration.ofDays(2)), null, NIGHT);
        assertThat(turn.text()).isNull();
        assertThat(turn.move().leftOut()).isTrue();
    }

    @Test
    void a_night_does_not_make_a_step_late() {
        DripTurn turn = turn(drip(6), 1, NIGHT, null, MORNING.plusSeconds(60));
        assertThat(turn.text()).isNotNull();
    }

    @Test
    void after_the_last_step_they_are_through() {
        DripTurn turn = turn(drip(null), 3, NOON, null, NOON);
        assertThat(turn.text()).isNotNull();
        assertThat(turn.move().nextStep()).isNull();
    }

    private static DripTurn turn(Campaign drip, int step, Instant due, @Nullable TextBefore before, Instant now) {
        DueRecipient whom =
                new DueRecipient(Ids.create(), Ids.create(), "+15205550134", 1, step, due, null, null, null, before);
        return DripTurn.of(drip, whom, now, DripTurnTest::open);
    }

    private static Campaign drip(@Nullable Integer skipLateHours) {
        List<Step> steps = List.of(
                new Step(1, 0, "One", false),
                new Step(2, (int) Duration.ofDays(3).toMinutes(), "Two", false),
                new Step(3, (int) Duration.ofHours(10).toMinutes(), "Three", false));
        DripRules rules = new DripRules(false, null, false, true, false, null, null, skipLateHours, null);
        CampaignPlan plan =
                new CampaignPlan("Drip", null, CampaignType.DRIP, Purpose.MARKETING, Ids.create(), null, steps, rules);
        return new Campaign(TenantId.create(), plan, null, NOON);
    }

    /** From 9 to 20 in Tucson. */
    private static Instant open(Instant from) {
        ZonedDateTime local = from.atZone(TUCSON);
        if (local.toLocalTime().isBefore(LocalTime.of(9, 0))) {
            return local.with(LocalTime.of(9, 0)).toInstant();
        }
        return local.getHour() < 20
                ? from
                : local.plusDays(1).with(LocalTime.of(9, 0)).toInstant();
    }
}
