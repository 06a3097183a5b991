package com.intellisend.campaigns.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.campaigns.CampaignPlan.Step;
import com.intellisend.kernel.Ids;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StepRowsTest {

    private static final Step ONE = new Step(Ids.create(), 1, 0, "One", true);
    private static final Step TWO = new Step(Ids.create(), 2, 1440, "Two", false);

    private final StepRows steps = new StepRows();

    @BeforeEach
    void a_drip_of_two_steps() {
        steps.read(List.of(ONE, TWO));
    }

    @Test
    void a_drip_that_is_opened_and_saved_stays_the_same_also_that_the_assist_wrote_a_step() {
        assertThat(steps.written()).containsExactly(ONE, TWO);
    }

    @Test
    void steps_that_change_places_keep_their_ids() {
        steps.move(1, -1);
        steps.move(0, -1);
        assertThat(steps.written()).extracting(Step::id).containsExactly(TWO.id(), ONE.id());
        assertThat(steps.written()).extracting(Step::order).containsExactly(1, 2);
    }

    @Test
    void a_step_that_was_taken_out_can_be_put_back() {
        steps.remove(0);
        assertThat(steps.isRemembering()).isTrue();
        steps.putBack();
        assertThat(steps.written()).containsExactly(ONE, TWO);
        assertThat(steps.isRemembering()).isFalse();
    }

    @Test
    void a_step_that_is_added_comes_a_day_later() {
        steps.add();
        assertThat(steps.delays()).endsWith(Duration.ofDays(1));
    }

    @Test
    void what_is_wrong_with_a_text_is_said_beside_it() {
        StepRow row = steps.getRows().get(0);
        row.setText("Hi {{frstName}}");
        assertThat(row.getFault()).contains("frstName");
    }
}
